import { Anchor, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { useApi } from "@/shared/api/ApiContext";
import { evaluationsOf, type Evaluation } from "@/shared/evaluation/useEvaluations";
import type { Where } from "@/shared/evaluation/where";
import { Panel } from "@/shared/layout/Panel";
import { useResult, type ResultView } from "@/shared/question/useResult";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { StatusChip } from "@/shared/status/StatusChip";
import { count } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

interface Props {
  readonly questionId: string;
  readonly frameworks: readonly Where[];
}

/** What the newest evaluation of each framework found by asking this question. */
export function Standing({ questionId, frameworks }: Props) {
  const { may } = useMe();
  if (frameworks.length === 0 || !may("frameworks:read") || !may("evidence:read")) return null;
  return (
    <Panel title={text.questions.standing}>
      <Stack gap="sm">
        {frameworks.map((where) => (
          <StandingIn key={where.id} questionId={questionId} where={where} />
        ))}
      </Stack>
    </Panel>
  );
}

function StandingIn({ questionId, where }: { readonly questionId: string; readonly where: Where }) {
  const { data } = useQuery(evaluationsOf(useApi(), where.id));
  const newest = data?.items.find((one) => one.state === "succeeded" && asks(one, questionId));
  return (
    <div>
      <Anchor component={Link} size="sm" to={`/frameworks/${where.id}`}>
        {where.title}
      </Anchor>
      {newest !== undefined && <Found evaluation={newest} questionId={questionId} />}
      {newest === undefined && data !== undefined && <Unasked />}
    </div>
  );
}

function Found({ evaluation, questionId }: { readonly evaluation: Evaluation; readonly questionId: string }) {
  const { data: result, isError } = useResult(evaluation.id, questionId);
  if (isError) return <Unasked />;
  if (result === undefined) return null;
  return (
    <>
      <Group gap="xs" mt={4}>
        <Outcome result={result} />
        <Text size="xs" c="dimmed">
          <Time at={evaluation.started_at} />
        </Text>
      </Group>
      {result.queries.map((query) => (
        <Text key={query.index} size="xs" c="dimmed" mt={2}>
          {query.error === "" ? `${query.name}: ${count(query.count)}` : `${query.name}: ${query.error}`}
        </Text>
      ))}
    </>
  );
}

function Outcome({ result }: { readonly result: ResultView }) {
  if (result.left_out === null) return <StatusChip status={result.status} incomplete={result.incomplete} />;
  const words: Readonly<Record<string, string | undefined>> = text.status.question;
  return <Chip tone="plain" outlined word={words[result.left_out.replaceAll(" ", "-")] ?? result.left_out} />;
}

function Unasked() {
  return (
    <Text size="xs" c="dimmed">
      {text.words.neverEvaluated}
    </Text>
  );
}

/** Whether an evaluation asked the question for sure; one of a control or requirement may have, too. */
const asks = ({ kind, ref }: Evaluation, questionId: string) =>
  kind === "framework" || (kind === "question" && ref === questionId);
