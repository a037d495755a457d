import { IconPlugConnectedX } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { notifyDone } from "@/shared/feedback/notify";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { draftOf, wishOf, type Draft } from "../api/draft";
import { useCatalogue, type Integration } from "../api/useCatalogue";
import { useInstance, type InstanceView } from "../api/useInstances";
import { useChangeInstance } from "../api/useSetUp";

import classes from "./Connecting.module.css";
import { InstanceForm } from "./InstanceForm";
import { SetupGuide } from "./SetupGuide";

const WORDS = text.connecting;

const addressOf = (id: string) => `/integrations/${encodeURIComponent(id)}`;

/** Changes how one integration is set up. */
export default function InstanceEditPage() {
  const { instanceId = "" } = useParams();
  const { may } = useMe();
  const instance = useInstance(instanceId);
  const catalogue = useCatalogue();
  const crumbs = [{ label: text.integrations.title, to: "/integrations" }, { label: instanceId }];
  if (!may("integrations:admin")) {
    return (
      <Page title={instanceId} crumbs={crumbs}>
        <Panel>
          <EmptyState icon={IconPlugConnectedX} title={WORDS.notYours}>
            {WORDS.notYoursBody}
          </EmptyState>
        </Panel>
      </Page>
    );
  }
  const integration = catalogue.data?.items.find(({ id }) => id === instance.data?.integration);
  if (instance.data !== undefined && integration !== undefined) {
    return <Editing instance={instance.data} integration={integration} />;
  }
  const error = instance.error ?? catalogue.error;
  if (error === null && (instance.data === undefined || catalogue.data === undefined)) return <LoadingPage />;
  return (
    <Page title={instanceId} crumbs={crumbs}>
      <FailurePanel
        error={error ?? new Error(WORDS.unknown(instance.data?.integration ?? ""))}
        onRetry={() => {
          void instance.refetch();
          void catalogue.refetch();
        }}
      />
    </Page>
  );
}

interface Props {
  readonly instance: InstanceView;
  readonly integration: Integration;
}

function Editing({ instance, integration }: Props) {
  const navigate = useNavigate();
  // What the form was filled from: had somebody changed it meanwhile, sending the newest tag would undo that.
  const [read] = useState(instance);
  const change = useChangeInstance(read);
  const address = addressOf(instance.id);
  const save = (draft: Draft) =>
    change.mutate(wishOf(draft, integration), {
      onSuccess: () => {
        notifyDone(WORDS.saved, WORDS.savedBody);
        void navigate(address);
      },
    });
  return (
    <Page
      title={WORDS.editTitle(instance.name)}
      description={integration.title}
      crumbs={[
        { label: text.integrations.title, to: "/integrations" },
        { label: instance.name, to: address },
        { label: WORDS.edit },
      ]}
    >
      <div className={classes.grid}>
        <InstanceForm
          integration={integration}
          start={draftOf(integration, read)}
          stored={read.secrets}
          act={WORDS.save}
          acting={change.isPending}
          error={change.error}
          leadsBack={address}
          onSave={save}
        />
        <div className={classes.guide}>
          <SetupGuide title={WORDS.guide.again} integration={integration} />
        </div>
      </div>
    </Page>
  );
}
