import { Anchor, Tabs } from "@mantine/core";
import { IconExternalLink, IconFileText } from "@tabler/icons-react";
import { useParams } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { Chip } from "@/shared/status/Chip";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { usePolicy, type PolicyView } from "../api/usePolicies";

import { AcceptanceTab } from "./AcceptanceTab";
import { DraftTab } from "./DraftTab";
import { LinksTab } from "./LinksTab";
import classes from "./Policy.module.css";
import { PolicyActions } from "./PolicyActions";
import { AdoptedChip, StateChip } from "./PolicyChips";
import { PolicySide } from "./PolicySide";
import { Rendered } from "./Rendered";
import { VersionsTab } from "./VersionsTab";

const WORDS = text.policies;
const TABS = ["text", "draft", "versions", "acceptance", "links"] as const;

export default function PolicyPage() {
  const { policyId = "" } = useParams();
  const { params, change } = useSearchState();
  const tab = TABS.find((one) => one === params.get("tab")) ?? "text";
  const { data: policy, error, refetch } = usePolicy(policyId);
  const crumbs = [{ label: WORDS.title, to: "/policies" }, { label: policy?.title ?? policyId }];
  if (error !== null && policy === undefined) {
    return (
      <Page title={policyId} crumbs={crumbs}>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (policy === undefined) return <LoadingPage />;
  return (
    <Page
      title={policy.title}
      crumbs={crumbs}
      description={policy.summary}
      meta={
        <>
          <StateChip state={policy.state} />
          <AdoptedChip adopted={policy.adopted} />
          {policy.unfilled.length > 0 && (
            <Chip tone="attention" word={WORDS.unfilled(policy.unfilled.length)} hint={policy.unfilled.join(", ")} />
          )}
          <span>{WORDS.kind[policy.kind]}</span>
        </>
      }
      actions={<PolicyActions policy={policy} />}
    >
      <Tabs value={tab} onChange={(next) => change({ tab: next === "text" ? null : next }, false)} keepMounted={false}>
        <Tabs.List mb="md">
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {WORDS.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="text">
          <div className={classes.grid}>
            <TextPanel policy={policy} />
            <PolicySide policy={policy} />
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="draft">
          <DraftTab policyId={policy.id} />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <VersionsTab policy={policy} />
        </Tabs.Panel>
        <Tabs.Panel value="acceptance">
          <AcceptanceTab policy={policy} />
        </Tabs.Panel>
        <Tabs.Panel value="links">
          <LinksTab policy={policy} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function TextPanel({ policy }: { readonly policy: PolicyView }) {
  return (
    <Panel>
      {policy.url !== "" && (
        <EmptyState
          icon={IconExternalLink}
          title={WORDS.elsewhereTitle}
          action={
            <Anchor href={policy.url} target="_blank" rel="noopener noreferrer">
              {WORDS.elsewhereOpen}
            </Anchor>
          }
        >
          {policy.url}
        </EmptyState>
      )}
      {policy.html === "" && policy.url === "" && <EmptyState icon={IconFileText} title={WORDS.noText} />}
      <Rendered html={policy.html} />
    </Panel>
  );
}
