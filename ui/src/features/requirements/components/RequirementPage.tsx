import { Tabs } from "@mantine/core";
import { IconBook2, IconHistory, IconListSearch, IconMessageQuestion } from "@tabler/icons-react";
import { useNavigate, useParams } from "react-router";

import { EvaluationStrips } from "@/shared/evaluation/EvaluationStrips";
import { ExportStrips } from "@/shared/exports/ExportStrips";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { Page } from "@/shared/layout/Page";
import { ReviewSettingPanel } from "@/shared/review/ReviewSettingPanel";
import { StatusChip } from "@/shared/status/StatusChip";
import { Time } from "@/shared/time/Time";
import { requirementAddress } from "@/shared/url/addresses";
import { text } from "@/strings/text";

import { useFrameworkOf } from "../api/useFrameworkOf";
import { useRequirement } from "../api/useRequirement";

import { AnswerTab } from "./AnswerTab";
import { ApplicabilityNotice } from "./ApplicabilityNotice";
import { EvidenceTab } from "./EvidenceTab";
import { Guidance } from "./Guidance";
import { HistoryTab } from "./HistoryTab";
import { Pager } from "./Pager";
import { RequirementActions } from "./RequirementActions";
import { RequirementFacts } from "./RequirementFacts";
import classes from "./RequirementPage.module.css";

const WORDS = text.requirements;

export default function RequirementPage() {
  const { frameworkId = "", ref = "", tab = "evidence" } = useParams();
  const navigate = useNavigate();
  const { data: requirement, error, refetch } = useRequirement(frameworkId, ref);
  const framework = useFrameworkOf(frameworkId);
  const questionnaire = framework?.type === "questionnaire";
  const where = { id: frameworkId, title: framework?.title ?? frameworkId };
  const crumbs = [
    { label: text.frameworks.title, to: "/frameworks" },
    { label: framework?.title ?? "…", to: `/frameworks/${frameworkId}` },
    { label: ref },
  ];

  if (error !== null && requirement === undefined) {
    return (
      <Page title={ref} crumbs={crumbs}>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (requirement === undefined) return <LoadingPage />;

  return (
    <Page
      key={ref}
      title={requirement.title}
      mark={requirement.ref}
      crumbs={crumbs}
      description={requirement.summary}
      meta={
        <>
          <StatusChip status={requirement.status} incomplete={requirement.incomplete} />
          <span>{requirement.section_title}</span>
          <Evaluated at={requirement.last_evaluated_at} />
        </>
      }
      actions={<RequirementActions requirement={requirement} framework={where} />}
    >
      <EvaluationStrips frameworks={[where]} />
      <ExportStrips />
      <ApplicabilityNotice requirement={requirement} />
      <div className={classes.grid}>
        <Tabs
          value={tab}
          onChange={(next) => void navigate(requirementAddress(frameworkId, ref, next ?? undefined))}
          keepMounted={false}
          className={classes.main}
        >
          <Tabs.List mb="md">
            <Tabs.Tab value="evidence" leftSection={<IconListSearch size={16} aria-hidden />}>
              {WORDS.tabs.evidence}
            </Tabs.Tab>
            {questionnaire && (
              <Tabs.Tab value="answer" leftSection={<IconMessageQuestion size={16} aria-hidden />}>
                {WORDS.tabs.answer}
              </Tabs.Tab>
            )}
            <Tabs.Tab value="history" leftSection={<IconHistory size={16} aria-hidden />}>
              {WORDS.tabs.history}
            </Tabs.Tab>
            <Tabs.Tab value="guidance" leftSection={<IconBook2 size={16} aria-hidden />}>
              {WORDS.tabs.guidance}
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="evidence">
            <EvidenceTab requirement={requirement} />
          </Tabs.Panel>
          {questionnaire && (
            <Tabs.Panel value="answer">
              <AnswerTab frameworkId={frameworkId} requirementRef={ref} />
            </Tabs.Panel>
          )}
          <Tabs.Panel value="history">
            <HistoryTab requirement={requirement} />
          </Tabs.Panel>
          <Tabs.Panel value="guidance">
            <Guidance requirement={requirement} />
          </Tabs.Panel>
        </Tabs>
        <aside className={classes.stack}>
          <RequirementFacts requirement={requirement} />
          <ReviewSettingPanel subject={{ kind: "requirement", id: ref, framework_id: frameworkId }} />
        </aside>
      </div>
      <Pager requirement={requirement} />
    </Page>
  );
}

function Evaluated({ at }: { readonly at: number | null }) {
  if (at === null) return <span>{text.words.neverEvaluated}</span>;
  return (
    <span>
      {WORDS.evaluated} <Time at={at} />
    </span>
  );
}
