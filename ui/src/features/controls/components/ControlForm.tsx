import {
  Autocomplete,
  Button,
  Group,
  MultiSelect,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useState } from "react";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { TitleAndId } from "@/shared/form/TitleAndId";
import { Panel } from "@/shared/layout/Panel";
import { PeopleField } from "@/shared/people/PeopleField";
import { text } from "@/strings/text";

import { isSound, type Draft } from "../api/draft";
import { useControls, useQuestionNames } from "../api/useControls";

interface Props {
  readonly start: Draft;
  readonly fresh?: boolean;
  readonly saving: boolean;
  readonly error: unknown;
  readonly onSave: (draft: Draft, note: string) => void;
}

const WORDS = text.controls.form;
const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export function ControlForm({ start, fresh = false, saving, error, onSave }: Props) {
  const [draft, setDraft] = useState(start);
  const [note, setNote] = useState("");
  const domains = [...new Set(useControls().data?.items.map((row) => row.domain))].toSorted();
  const set = (change: Partial<Draft>) => setDraft((held) => ({ ...held, ...change }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound(draft)) onSave(draft, note.trim());
      }}
    >
      <Stack gap="md">
        <Panel title={WORDS.what}>
          <Stack gap="sm">
            <SimpleGrid cols={{ base: 1, sm: fresh ? 2 : 1 }}>
              <TitleAndId named={draft} fresh={fresh} words={WORDS} onChange={set} />
            </SimpleGrid>
            <Textarea
              label={WORDS.description}
              required
              autosize
              minRows={2}
              maxLength={20000}
              value={draft.description}
              onChange={(event) => set({ description: event.currentTarget.value })}
            />
            <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
              <Autocomplete
                label={WORDS.domain}
                required
                data={domains}
                value={draft.domain}
                onChange={(domain) => set({ domain })}
              />
              <Select
                label={WORDS.type}
                allowDeselect={false}
                data={optionsOf(WORDS.types)}
                value={draft.type}
                onChange={(type) => set({ type: type ?? draft.type })}
              />
              <Select
                label={WORDS.mode}
                allowDeselect={false}
                data={optionsOf(WORDS.modes)}
                value={draft.mode}
                onChange={(mode) => set({ mode: mode ?? draft.mode })}
              />
              <Select
                label={WORDS.frequency}
                allowDeselect={false}
                data={optionsOf(WORDS.frequencies)}
                value={draft.frequency}
                onChange={(frequency) => set({ frequency: frequency ?? draft.frequency })}
              />
            </SimpleGrid>
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <PeopleField
                label={WORDS.owners}
                help={WORDS.ownersHelp}
                value={draft.owners}
                onChange={(owners) => set({ owners })}
              />
              <TextInput
                label={WORDS.ownerRole}
                required
                maxLength={200}
                value={draft.ownerRole}
                onChange={(event) => set({ ownerRole: event.currentTarget.value })}
              />
            </SimpleGrid>
          </Stack>
        </Panel>
        <Panel title={WORDS.how}>
          <Stack gap="sm">
            <Textarea
              label={WORDS.narrative}
              description={WORDS.narrativeHelp}
              required
              autosize
              minRows={3}
              maxLength={20000}
              value={draft.narrative}
              onChange={(event) => set({ narrative: event.currentTarget.value })}
            />
            <Questions draft={draft} onChange={(questions) => set({ questions })} />
            <Textarea
              label={WORDS.expected}
              description={WORDS.expectedHelp}
              autosize
              minRows={2}
              value={draft.expected}
              onChange={(event) => set({ expected: event.currentTarget.value })}
            />
          </Stack>
        </Panel>
        <Panel>
          <TextInput
            label={WORDS.note}
            description={WORDS.noteHelp}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </Panel>
        {error !== null && <FailurePanel error={error} title={text.words.failure.action} />}
        <Group justify="flex-end">
          <Button type="submit" loading={saving} disabled={!isSound(draft)}>
            {fresh ? WORDS.create : WORDS.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface QuestionsProps {
  readonly draft: Draft;
  readonly onChange: (questions: Draft["questions"]) => void;
}

/** The questions that show the control, and for each in a sentence what it shows. */
function Questions({ draft, onChange }: QuestionsProps) {
  const known = useQuestionNames().data?.items ?? [];
  const titles = new Map(known.map(({ id, title }) => [id, title]));
  const held = draft.questions.map(({ id }) => id);
  const data = [...new Set([...held, ...titles.keys()])].map((id) => ({ value: id, label: titles.get(id) ?? id }));
  return (
    <>
      <MultiSelect
        label={WORDS.questions}
        description={WORDS.questionsHelp}
        searchable
        hidePickedOptions
        limit={60}
        data={data}
        value={held}
        onChange={(ids) =>
          onChange(ids.map((id) => draft.questions.find((one) => one.id === id) ?? { id, shows: titles.get(id) ?? "" }))
        }
      />
      {draft.questions.map(({ id, shows }) => (
        <TextInput
          key={id}
          size="xs"
          label={WORDS.shows(titles.get(id) ?? id)}
          required
          maxLength={1000}
          value={shows}
          onChange={(event) => {
            const written = event.currentTarget.value;
            onChange(draft.questions.map((one) => (one.id === id ? { id, shows: written } : one)));
          }}
        />
      ))}
    </>
  );
}
