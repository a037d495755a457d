import { Button } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { Link, useNavigate, useParams } from "react-router";

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
import { useConnect } from "../api/useSetUp";

import classes from "./Connecting.module.css";
import { InstanceForm } from "./InstanceForm";
import { SetupGuide } from "./SetupGuide";

const WORDS = text.connecting;

const trail = (label: string) => [{ label: text.integrations.title, to: "/integrations" }, { label }];

/** Connects one integration of the catalogue. */
export default function ConnectPage() {
  const { kind = "" } = useParams();
  const { may } = useMe();
  const { data, error, refetch } = useCatalogue();
  if (data === undefined && error === null) return <LoadingPage />;
  const found = data?.items.find(({ id }) => id === kind);
  if (found !== undefined && may("integrations:admin")) return <Connecting integration={found} />;
  return (
    <Page title={WORDS.title} crumbs={trail(WORDS.title)}>
      {data === undefined ? (
        <FailurePanel error={error} onRetry={() => void refetch()} />
      ) : (
        <Panel>
          <EmptyState
            icon={IconPlugConnectedX}
            title={found === undefined ? WORDS.unknown(kind) : WORDS.notYours}
            action={
              <Button component={Link} to="/integrations" variant="default">
                {WORDS.back}
              </Button>
            }
          >
            {found === undefined ? WORDS.unknownBody : WORDS.notYoursBody}
          </EmptyState>
        </Panel>
      )}
    </Page>
  );
}

function Connecting({ integration }: { readonly integration: Integration }) {
  const navigate = useNavigate();
  const connect = useConnect();
  const save = (draft: Draft) =>
    connect.mutate(
      { integration: integration.id, ...wishOf(draft, integration) },
      {
        onSuccess: ({ id, name, enabled }) => {
          notifyDone(WORDS.connected(name), enabled ? WORDS.connectedBody : WORDS.connectedPaused);
          void navigate(`/integrations/${encodeURIComponent(id)}`);
        },
      },
    );
  const title = WORDS.connect(integration.title);
  return (
    <Page title={title} crumbs={trail(title)} description={integration.description}>
      <div className={classes.grid}>
        <InstanceForm
          integration={integration}
          start={draftOf(integration)}
          act={WORDS.act}
          acting={connect.isPending}
          error={connect.error}
          leadsBack="/integrations"
          onSave={save}
        />
        <div className={classes.guide} data-first>
          <SetupGuide integration={integration} />
        </div>
      </div>
    </Page>
  );
}
