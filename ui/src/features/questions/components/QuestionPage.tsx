import { Anchor, Group, Skeleton, Stack, Text } from "@mantine/core";
import { IconTerminal2 } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { Link, useParams } from "react-router";

import { QueryText } from "@/shared/code/QueryText";
import { EvaluateButton } from "@/shared/evaluation/EvaluateButton";
import { EvaluationStrips } from "@/shared/evaluation/EvaluationStrips";
import { whereOf } from "@/shared/evaluation/where";
import { ExceptionsChip } from "@/shared/exceptions/ExceptionsChip";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { VersionsPanel } from "@/shared/revisions/VersionsPanel";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { MarkChip } from "@/shared/status/MarkChip";
import { SeverityChip } from "@/shared/status/SeverityChip";
import { queryAddress, requirementAddress } from "@/shared/url/addresses";
import { text } from "@/strings/text";

import { useQuestion, type QuestionView } from "../api/useQuestions";

import { AskPanel } from "./AskPanel";
import { QuestionChanges } from "./QuestionChanges";
import classes from "./QuestionPage.module.css";
import { QuestionTools } from "./QuestionTools";
import { Standing } from "./Standing";

const TrendChart = lazy(() => import("./TrendChart"));

const WORDS = text.questions;

export default function QuestionPage() {
  const { questionId = "" } = useParams();
  const { data: question, error, refetch } = useQuestion(questionId);
  const crumbs = [{ label: WORDS.title, to: "/questions" }, { label: question?.title ?? questionId }];
  if (error !== null && question === undefined) {
    return (
      <Page title={questionId} crumbs={crumbs}>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (question === undefined) return <LoadingPage />;
  const frameworks = whereOf(question.used_by);
  return (
    <Page
      title={question.title}
      crumbs={crumbs}
      meta={
        <>
          <SeverityChip severity={question.severity} />
          <ExceptionsChip number={question.exceptions.length} />
          {question.tags.map((tag) => (
            <Chip key={tag} tone="plain" outlined word={tag} />
          ))}
          <span>{question.integrations.join(", ")}</span>
          <span>{origin(question)}</span>
        </>
      }
      actions={
        <>
          <EvaluateButton
            frameworks={frameworks}
            part={{ kind: "question", ref: question.id }}
            label={WORDS.evaluate}
            variant="default"
          />
          <QuestionTools question={question} />
        </>
      }
    >
      <EvaluationStrips frameworks={frameworks} />
      <div className={classes.grid}>
        <Stack gap="md" miw={0}>
          {question.queries.map((query) => (
            <NamedQuery key={query.name} query={query} />
          ))}
          {question.remediation !== "" && (
            <Panel title={WORDS.remediation}>
              <Text className="pg-prose">{question.remediation}</Text>
            </Panel>
          )}
          <AskPanel question={question} />
          <QuestionChanges question={question} />
        </Stack>
        <Stack gap="md" miw={0}>
          <Standing questionId={question.id} frameworks={frameworks} />
          <Panel title={WORDS.why}>
            <Text size="sm">{question.description}</Text>
          </Panel>
          <Uses question={question} />
          <Suspense fallback={<Skeleton height={150} radius="lg" />}>
            <TrendChart question={question} />
          </Suspense>
          <VersionsPanel thing={{ kind: "questions", id: question.id, etag: question.etag }} edited={question.edited} />
        </Stack>
      </div>
    </Page>
  );
}

function origin({ shipped, edited }: QuestionView): string {
  if (!shipped) return WORDS.own;
  return edited ? WORDS.edited : WORDS.shipped;
}

function NamedQuery({ query }: { readonly query: QuestionView["queries"][number] }) {
  const { may } = useMe();
  return (
    <Panel title={query.name} aside={<MarkChip mark={query.results_are} />}>
      <Stack gap="xs">
        <QueryText query={query.query} />
        {may("queries:read") && (
          <Anchor component={Link} size="sm" to={queryAddress(query.query)}>
            <IconTerminal2 size={14} aria-hidden style={{ verticalAlign: "-2px", marginInlineEnd: 4 }} />
            {WORDS.openInQuery}
          </Anchor>
        )}
      </Stack>
    </Panel>
  );
}

/** Where it is asked: changing a question changes all of these. */
function Uses({ question }: { readonly question: QuestionView }) {
  const { controls, used_by: uses } = question;
  return (
    <Panel title={WORDS.usedBy}>
      {controls.length === 0 && uses.length === 0 && (
        <Text size="sm" c="dimmed">
          {WORDS.noUse}
        </Text>
      )}
      <Stack gap="sm">
        {controls.length > 0 && (
          <div>
            <Text size="xs" c="dimmed" mb={2}>
              {WORDS.controls}
            </Text>
            {controls.map((id) => (
              <Anchor key={id} component={Link} to={`/controls/${encodeURIComponent(id)}`} size="sm" display="block">
                {id}
              </Anchor>
            ))}
          </div>
        )}
        {[...new Set(uses.map(({ framework_id }) => framework_id))].map((framework) => {
          const own = uses.filter(({ framework_id }) => framework_id === framework);
          return (
            <div key={framework}>
              <Text size="xs" c="dimmed" mb={2}>
                {own[0]?.framework}
              </Text>
              <Group gap="xs">
                {[...new Set(own.map(({ ref }) => ref))].map((ref) => (
                  <Anchor key={ref} component={Link} to={requirementAddress(framework, ref)} size="sm">
                    {ref}
                  </Anchor>
                ))}
              </Group>
            </div>
          );
        })}
      </Stack>
    </Panel>
  );
}
