import { Button, Group, Paper, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";

import { QueryEditor } from "@/shared/code/QueryEditor";
import { text } from "@/strings/text";

import type { Mark, QueryDraft } from "../api/draft";

import classes from "./QuestionForm.module.css";

interface Props {
  readonly place: number;
  readonly draft: QueryDraft;
  readonly onChange: (draft: QueryDraft) => void;
  readonly onTest: () => void;
  readonly onDrop: (() => void) | undefined;
}

const WORDS = text.questions.form;
const MARKS = Object.entries(text.status.mark).map(([value, { word }]) => ({ value, label: word }));

/** One query of a question: its name, what its rows are, and the text with lint as it is typed. */
export function QueryFields({ place, draft, onChange, onTest, onDrop }: Props) {
  // The editor keeps its own text; it is given one only at its start.
  const [seed] = useState({ query: draft.query });
  const label = WORDS.query(place);
  return (
    <section className={classes.query} aria-label={label}>
      <Group justify="space-between" mb={6}>
        <Text size="sm" fw={600}>
          {label}
        </Text>
        {onDrop && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={13} aria-hidden />}
            onClick={onDrop}
          >
            {WORDS.dropQuery(place)}
          </Button>
        )}
      </Group>
      <Stack gap="xs">
        <Group gap="sm" align="flex-end">
          <TextInput
            label={WORDS.name}
            required
            maxLength={200}
            flex="1 1 220px"
            value={draft.name}
            onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
          />
          <Select
            label={WORDS.resultsAre}
            w={170}
            allowDeselect={false}
            data={MARKS}
            value={draft.resultsAre}
            onChange={(mark) => onChange({ ...draft, resultsAre: (mark ?? draft.resultsAre) as Mark })}
          />
        </Group>
        <Paper className={classes.editor}>
          <QueryEditor
            seed={seed}
            fault={null}
            label={label}
            onChange={(query) => onChange({ ...draft, query })}
            onRun={onTest}
          />
        </Paper>
      </Stack>
    </section>
  );
}
