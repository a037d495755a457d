import { Checkbox, Select, SimpleGrid, Stack, TagsInput, Textarea } from "@mantine/core";

import { TitleAndId } from "@/shared/form/TitleAndId";
import { Panel } from "@/shared/layout/Panel";
import { text } from "@/strings/text";

import type { Draft } from "../api/draft";
import { choices } from "../api/filter";
import { useQuestions } from "../api/useQuestions";

interface Props {
  readonly draft: Draft;
  readonly fresh: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
}

const WORDS = text.questions.form;
const SEVERITIES = ["critical", "high", "medium", "low"].map((value) => ({
  value,
  label: text.status.severity[value] ?? value,
}));

/** The words of a question, and what it is filed under. */
export function WhatIsAsked({ draft, fresh, onChange }: Props) {
  const known = useQuestions().data?.items ?? [];
  return (
    <Panel title={WORDS.what}>
      <Stack gap="sm">
        <TitleAndId named={draft} fresh={fresh} words={WORDS} onChange={onChange} />
        <Textarea
          label={WORDS.description}
          required
          autosize
          minRows={2}
          maxLength={20000}
          value={draft.description}
          onChange={(event) => onChange({ description: event.currentTarget.value })}
        />
        <Textarea
          label={WORDS.remediation}
          autosize
          minRows={2}
          maxLength={20000}
          value={draft.remediation}
          onChange={(event) => onChange({ remediation: event.currentTarget.value })}
        />
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
          <Select
            label={WORDS.severity}
            allowDeselect={false}
            data={SEVERITIES}
            value={draft.severity}
            onChange={(severity) => onChange({ severity: severity ?? draft.severity })}
          />
          <TagsInput
            label={WORDS.tags}
            data={choices(known.flatMap((row) => row.tags))}
            value={[...draft.tags]}
            onChange={(tags) => onChange({ tags })}
          />
          <TagsInput
            label={WORDS.integrations}
            data={choices(known.flatMap((row) => row.integrations))}
            value={[...draft.integrations]}
            onChange={(integrations) => onChange({ integrations })}
          />
        </SimpleGrid>
        <Checkbox
          label={WORDS.trend}
          description={WORDS.trendHelp}
          checked={draft.trend}
          onChange={(event) => onChange({ trend: event.currentTarget.checked })}
        />
      </Stack>
    </Panel>
  );
}
