import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconFlask, IconPlus } from "@tabler/icons-react";
import { useState } from "react";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { Panel } from "@/shared/layout/Panel";
import { ParameterField } from "@/shared/question/ParameterField";
import { NOTHING } from "@/shared/question/parameterValue";
import { text } from "@/strings/text";

import { isSound, mayTest, newQuery, placeholdersOf, queriesOf, valuesOf, type Draft } from "../api/draft";
import { useQuestionTest } from "../api/useQuestions";

import { QueryFields } from "./QueryFields";
import { TrialPanel } from "./TrialPanel";
import { WhatIsAsked } from "./WhatIsAsked";

interface Props {
  readonly start: Draft;
  readonly fresh?: boolean;
  readonly saving: boolean;
  readonly error: unknown;
  /** Said beside the button that saves: how much hangs on it. */
  readonly warning?: string | undefined;
  readonly onSave: (draft: Draft, note: string) => void;
}

const WORDS = text.questions.form;

/** A question as it is written: words, queries, and a test of both before anything is saved. */
export function QuestionForm({ start, fresh = false, saving, error, warning, onSave }: Props) {
  const [draft, setDraft] = useState(start);
  const [note, setNote] = useState("");
  const [tested, setTested] = useState("");
  const test = useQuestionTest();
  const set = (change: Partial<Draft>) => setDraft((held) => ({ ...held, ...change }));
  const names = placeholdersOf(draft.queries);
  const asked = {
    queries: queriesOf(draft),
    values: valuesOf(draft.values, names),
    integrations: [...draft.integrations],
  };
  const runTest = () => {
    if (!mayTest(draft) || test.isPending) return;
    setTested(JSON.stringify(asked));
    test.mutate(asked);
  };
  const testButton = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconFlask size={14} aria-hidden />}
      loading={test.isPending}
      disabled={!mayTest(draft)}
      onClick={runTest}
    >
      {text.questions.test.act}
    </Button>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound(draft)) onSave(draft, note.trim());
      }}
    >
      <Stack gap="md">
        <WhatIsAsked draft={draft} fresh={fresh} onChange={set} />
        <Panel title={text.questions.queries} aside={testButton}>
          {draft.queries.map((query, place) => (
            <QueryFields
              key={query.key}
              place={place + 1}
              draft={query}
              onTest={runTest}
              onChange={(next) =>
                setDraft((held) => ({
                  ...held,
                  queries: held.queries.map((one) => (one.key === query.key ? { ...one, ...next } : one)),
                }))
              }
              onDrop={
                draft.queries.length > 1
                  ? () => set({ queries: draft.queries.filter(({ key }) => key !== query.key) })
                  : undefined
              }
            />
          ))}
          <Button
            mt="sm"
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => set({ queries: [...draft.queries, newQuery()] })}
          >
            {WORDS.addQuery}
          </Button>
        </Panel>
        {names.length > 0 && (
          <Panel title={WORDS.values}>
            <Stack gap="sm">
              <Text size="sm" c="dimmed">
                {WORDS.valuesHelp}
              </Text>
              {names.map((name) => (
                <ParameterField
                  key={name}
                  label={name}
                  value={draft.values[name] ?? NOTHING}
                  onChange={(value) => set({ values: { ...draft.values, [name]: value } })}
                />
              ))}
            </Stack>
          </Panel>
        )}
        {test.error !== null && <FailurePanel error={test.error} onRetry={runTest} />}
        {test.data === undefined ? (
          <Text size="sm" c="dimmed">
            {text.questions.test.none} {text.questions.test.hint}
          </Text>
        ) : (
          <TrialPanel trial={test.data} stale={tested !== JSON.stringify(asked)} aside={testButton} />
        )}
        <Panel>
          <Group align="flex-end" justify="space-between">
            <TextInput
              flex="1 1 260px"
              label={WORDS.note}
              description={WORDS.noteHelp}
              maxLength={1000}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <Group gap="sm">
              {warning !== undefined && (
                <Text size="sm" c="dimmed">
                  {warning}
                </Text>
              )}
              <Button type="submit" loading={saving} disabled={!isSound(draft)}>
                {fresh ? WORDS.create : WORDS.save}
              </Button>
            </Group>
          </Group>
        </Panel>
        {error !== null && <FailurePanel error={error} title={text.words.failure.action} />}
      </Stack>
    </form>
  );
}
