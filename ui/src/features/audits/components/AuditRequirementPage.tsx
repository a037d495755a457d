import { Tabs, Text } from "@mantine/core";
import { useNavigate, useParams } from "react-router";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { Page } from "@/shared/layout/Page";
import { useMe } from "@/shared/session/useMe";
import { StatusChip } from "@/shared/status/StatusChip";
import { text } from "@/strings/text";

import { addressOf } from "../api/addresses";
import { useAuditRequirement } from "../api/useAudit";
import { useAuditPersonName, useEngagement } from "../api/useEngagements";

import classes from "./Audit.module.css";
import { AuditChip } from "./AuditChips";
import { AuditEvidence } from "./AuditEvidence";
import { AuditQuestions } from "./AuditQuestions";
import { Comments } from "./Comments";
import { MoveHistory } from "./MoveHistory";
import { PeriodTab } from "./PeriodTab";
import { RequirementMoves } from "./RequirementMoves";
import { RequirementSide } from "./RequirementSide";

const WORDS = text.audits.requirement;

/** A requirement in an audit: what both sides say of it, its evidence, what is said and what was done. */
export default function AuditRequirementPage() {
  const { engagementId = "", ref = "", tab = "evidence" } = useParams();
  const navigate = useNavigate();
  const { may } = useMe();
  const engagement = useEngagement(engagementId).data;
  const { data, error, refetch } = useAuditRequirement(engagementId, ref);
  const nameOf = useAuditPersonName(engagementId);
  const crumbs = [
    { label: text.audits.title, to: "/audits" },
    { label: engagement?.title ?? "…", to: `/audits/${engagementId}` },
    { label: text.audits.tabs.requirements, to: `/audits/${engagementId}/requirements` },
    { label: ref },
  ];
  if (error !== null && data === undefined) {
    return (
      <Page title={ref} crumbs={crumbs}>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (data === undefined || engagement === undefined) return <LoadingPage />;
  const { requirement, audit } = data;
  const reads = engagement.seat.side === "auditor" || may("evidence:read");
  return (
    <Page
      title={requirement.title}
      mark={requirement.ref}
      crumbs={crumbs}
      description={requirement.summary}
      meta={
        <div className={classes.sides}>
          <span>
            {WORDS.organisation}: <StatusChip status={requirement.status} incomplete={requirement.incomplete} />
          </span>
          <span>
            {WORDS.audit}: <AuditChip status={audit.status} />
          </span>
          <span>
            {text.audits.turnHint}: {text.audits.turn[audit.turn]}
          </span>
        </div>
      }
      actions={engagement.state === "open" && <RequirementMoves engagementId={engagementId} audit={audit} />}
    >
      <div className={classes.grid}>
        <Tabs
          value={tab}
          onChange={(next) => void navigate(addressOf(engagementId, ref, next ?? undefined))}
          keepMounted={false}
        >
          <Tabs.List mb="md">
            <Tabs.Tab value="evidence">{WORDS.tabs.evidence}</Tabs.Tab>
            <Tabs.Tab value="period">{WORDS.tabs.period}</Tabs.Tab>
            <Tabs.Tab value="discussion">{WORDS.tabs.discussion}</Tabs.Tab>
            <Tabs.Tab value="history">{WORDS.tabs.history}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="evidence">
            {reads ? (
              <div className={classes.stack}>
                <AuditEvidence engagementId={engagementId} requirementRef={ref} />
                <AuditQuestions engagementId={engagementId} requirement={requirement} />
              </div>
            ) : (
              <Text size="sm" c="dimmed">
                {WORDS.noPermission}
              </Text>
            )}
          </Tabs.Panel>
          <Tabs.Panel value="period">
            <PeriodTab engagement={engagement} requirement={requirement} />
          </Tabs.Panel>
          <Tabs.Panel value="discussion">
            <Comments engagement={engagement} subject={{ of: "requirement", key: ref }} />
          </Tabs.Panel>
          <Tabs.Panel value="history">
            <MoveHistory moves={audit.history} nameOf={nameOf} words={wordOf} />
          </Tabs.Panel>
        </Tabs>
        <RequirementSide engagement={engagement} audit={audit} />
      </div>
    </Page>
  );
}

const wordOf = (status: string) =>
  (text.audits.status as Readonly<Record<string, { word: string } | undefined>>)[status]?.word;
