import { Button, Group, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { IconPlayerPlayFilled } from "@tabler/icons-react";
import { useState } from "react";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { ParameterField } from "@/shared/question/ParameterField";
import { NOTHING, typed, type Typed } from "@/shared/question/parameterValue";
import { useMe } from "@/shared/session/useMe";
import { useNow } from "@/shared/time/useNow";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { valuesOf } from "../api/draft";
import { useQuestionRun, type QuestionView } from "../api/useQuestions";
import { useAsked, useCompared } from "../api/useTimeTravel";

import { AskedDay, ComparedDays } from "./PastDays";
import { TrialPanel } from "./TrialPanel";

interface Props {
  readonly question: QuestionView;
}

const WORDS = text.questions.runNow;
const DAY = 86_400_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Asks the question now, on a past day, or on two days to compare; nothing of it is stored. */
export function AskPanel({ question }: Props) {
  const { may } = useMe();
  const { params, change } = useSearchState();
  const travels = may("evidence:read");
  const ways = [
    ...(may("queries:read") ? [{ value: "now", label: WORDS.now }] : []),
    ...(travels
      ? [
          { value: "day", label: WORDS.day },
          { value: "compare", label: WORDS.compare },
        ]
      : []),
  ];
  const way = params.get("ask") ?? ways[0]?.value ?? "";
  if (ways.length === 0) return null;
  return (
    <Panel
      title={WORDS.title}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={WORDS.how}
          data={ways}
          value={way}
          onChange={(next) => change({ ask: next })}
        />
      }
    >
      {way === "now" && <Now question={question} />}
      {way === "day" && travels && <PastDay question={question} />}
      {way === "compare" && travels && <TwoDays question={question} />}
    </Panel>
  );
}

function AskButton({ busy }: { readonly busy: boolean }) {
  return (
    <Button type="submit" size="sm" leftSection={<IconPlayerPlayFilled size={13} aria-hidden />} loading={busy}>
      {WORDS.act}
    </Button>
  );
}

function Now({ question }: Props) {
  const run = useQuestionRun(question.id);
  const [values, setValues] = useState<Readonly<Record<string, Typed>>>(() =>
    Object.fromEntries(question.placeholders.filter(({ stored }) => stored).map((one) => [one.name, typed(one.value)])),
  );
  const names = question.placeholders.map(({ name }) => name);
  return (
    <Stack gap="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run.mutate(valuesOf(values, names));
        }}
      >
        <Stack gap="sm" align="flex-start">
          {names.map((name) => (
            <ParameterField
              key={name}
              label={name}
              value={values[name] ?? NOTHING}
              onChange={(value) => setValues((held) => ({ ...held, [name]: value }))}
            />
          ))}
          <Group gap="sm">
            <AskButton busy={run.isPending} />
            <Text size="sm" c="dimmed">
              {WORDS.body}
            </Text>
          </Group>
        </Stack>
      </form>
      {run.error !== null && <FailurePanel error={run.error} title={text.words.failure.action} />}
      {run.data !== undefined && <TrialPanel trial={run.data} />}
    </Stack>
  );
}

function PastDay({ question }: Props) {
  const today = dayOf(useNow());
  const { params, change } = useSearchState();
  const asked = params.get("day");
  const [day, setDay] = useState(asked ?? today);
  const { data, error, isFetching, refetch } = useAsked(question.id, asked);
  return (
    <Stack gap="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change({ day });
        }}
      >
        <Group gap="sm" align="flex-end">
          <TextInput
            type="date"
            label={WORDS.onDay}
            required
            max={today}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <AskButton busy={isFetching} />
        </Group>
      </form>
      {error !== null && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {isFetching && data === undefined && <LoadingLines lines={3} />}
      {data !== undefined && <AskedDay asked={data} />}
    </Stack>
  );
}

function TwoDays({ question }: Props) {
  const now = useNow();
  const today = dayOf(now);
  const { params, change } = useSearchState();
  const [from, to] = [params.get("from"), params.get("to")];
  const [first, setFirst] = useState(from ?? dayOf(now - 30 * DAY));
  const [last, setLast] = useState(to ?? today);
  const days = from !== null && to !== null ? { from, to } : null;
  const { data, error, isFetching, refetch } = useCompared(question.id, days);
  return (
    <Stack gap="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change({ from: first, to: last });
        }}
      >
        <Group gap="sm" align="flex-end">
          <TextInput
            type="date"
            label={WORDS.from}
            required
            max={last}
            value={first}
            onChange={(event) => setFirst(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={WORDS.to}
            required
            min={first}
            max={today}
            value={last}
            onChange={(event) => setLast(event.currentTarget.value)}
          />
          <AskButton busy={isFetching} />
        </Group>
      </form>
      {error !== null && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {isFetching && data === undefined && <LoadingLines lines={3} />}
      {data !== undefined && <ComparedDays compared={data} />}
    </Stack>
  );
}
