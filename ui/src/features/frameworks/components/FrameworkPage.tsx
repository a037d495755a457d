import { Tabs } from "@mantine/core";
import {
  IconCalendarCheck,
  IconCalendarStats,
  IconListCheck,
  IconMessageQuestion,
  IconShieldExclamation,
} from "@tabler/icons-react";
import { Link, useNavigate, useParams } from "react-router";

import { EvaluationStrips } from "@/shared/evaluation/EvaluationStrips";
import { ExportStrips } from "@/shared/exports/ExportStrips";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { Page } from "@/shared/layout/Page";
import { count } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { useFramework, type FrameworkView } from "../api/useFramework";

import { AnswersTab } from "./AnswersTab";
import { ExceptionsTab } from "./ExceptionsTab";
import { FourBars } from "./FourBars";
import { FrameworkActions } from "./FrameworkActions";
import classes from "./FrameworkPage.module.css";
import { OperationTab } from "./OperationTab";
import { RequirementList } from "./RequirementList";
import { ReviewsTab } from "./ReviewsTab";

const WORDS = text.frameworks;

export default function FrameworkPage() {
  const { frameworkId = "" } = useParams();
  const { data: framework, error, refetch } = useFramework(frameworkId);

  if (error !== null && framework === undefined) {
    return (
      <Page title={WORDS.title} crumbs={[{ label: WORDS.title, to: "/frameworks" }]}>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (framework === undefined) return <LoadingPage />;

  return (
    <Page
      title={framework.title}
      crumbs={[{ label: WORDS.title, to: "/frameworks" }, { label: framework.title }]}
      meta={<Meta framework={framework} />}
      actions={<FrameworkActions framework={framework} />}
    >
      <EvaluationStrips frameworks={[framework]} />
      <ExportStrips />
      <FrameworkTabs framework={framework} />
    </Page>
  );
}

function Meta({ framework }: { readonly framework: FrameworkView }) {
  return (
    <>
      {framework.version !== "" && <span>{WORDS.version(framework.version)}</span>}
      <span>{WORDS.applicable(count(framework.applicable), count(framework.total))}</span>
      <span>
        {framework.last_evaluated_at === null ? (
          text.words.neverEvaluated
        ) : (
          <>
            {WORDS.lastEvaluated} <Time at={framework.last_evaluated_at} />
          </>
        )}
      </span>
      {framework.exceptions > 0 && (
        <Link to={`/frameworks/${framework.id}/exceptions`}>{text.exceptions.count(framework.exceptions)}</Link>
      )}
    </>
  );
}

function FrameworkTabs({ framework }: { readonly framework: FrameworkView }) {
  const { tab = "requirements" } = useParams();
  const navigate = useNavigate();
  const base = `/frameworks/${framework.id}`;
  const questionnaire = framework.type === "questionnaire";
  return (
    <Tabs
      value={tab}
      onChange={(next) => void navigate(next === "requirements" || next === null ? base : `${base}/${next}`)}
      keepMounted={false}
      className={classes.stack}
    >
      <Tabs.List>
        <Tabs.Tab value="requirements" leftSection={<IconListCheck size={16} aria-hidden />}>
          {WORDS.tabs.requirements}
        </Tabs.Tab>
        {questionnaire && (
          <Tabs.Tab value="answers" leftSection={<IconMessageQuestion size={16} aria-hidden />}>
            {WORDS.tabs.answers}
          </Tabs.Tab>
        )}
        <Tabs.Tab value="operation" leftSection={<IconCalendarStats size={16} aria-hidden />}>
          {WORDS.tabs.operation}
        </Tabs.Tab>
        <Tabs.Tab value="exceptions" leftSection={<IconShieldExclamation size={16} aria-hidden />}>
          {WORDS.tabs.exceptions}
        </Tabs.Tab>
        <Tabs.Tab value="reviews" leftSection={<IconCalendarCheck size={16} aria-hidden />}>
          {text.reviews.setting.tab}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="requirements" className={classes.stack}>
        <FourBars framework={framework} />
        <RequirementList frameworkId={framework.id} />
      </Tabs.Panel>
      {questionnaire && (
        <Tabs.Panel value="answers">
          <AnswersTab frameworkId={framework.id} />
        </Tabs.Panel>
      )}
      <Tabs.Panel value="operation">
        <OperationTab frameworkId={framework.id} />
      </Tabs.Panel>
      <Tabs.Panel value="exceptions">
        <ExceptionsTab frameworkId={framework.id} />
      </Tabs.Panel>
      <Tabs.Panel value="reviews">
        <ReviewsTab frameworkId={framework.id} />
      </Tabs.Panel>
    </Tabs>
  );
}
