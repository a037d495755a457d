import { Alert, Button, Code, Group, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { notifyDone } from "@/shared/feedback/notify";
import { Panel } from "@/shared/layout/Panel";
import { text } from "@/strings/text";

import { usePreview, useSaveDraft, type Draft } from "../api/useDraft";

import classes from "./Policy.module.css";
import { Rendered } from "./Rendered";

const WORDS = text.policies.draft;

/** Source on one side, on the other how it reads, with the variables that have no value yet. */
export function DraftEditor({ draft }: { readonly draft: Draft }) {
  const save = useSaveDraft();
  const [title, setTitle] = useState(draft.title);
  const [source, setSource] = useState(draft.source);
  const [note, setNote] = useState(draft.note);
  const [settled] = useDebouncedValue(source, 500);
  const changed = title !== draft.title || source !== draft.source || note !== draft.note || draft.outdated;
  const begins = draft.state === "none";
  return (
    <div className={classes.editor}>
      <Panel title={WORDS.source}>
        <form
          className={classes.stack}
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate(
              { draft, change: { title: title.trim(), source, note: note.trim() } },
              { onSuccess: () => notifyDone(WORDS.saved) },
            );
          }}
        >
          <TextInput
            label={text.policies.create.name}
            required
            maxLength={2_000}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            aria-label={WORDS.source}
            autosize
            minRows={14}
            maxRows={28}
            maxLength={300_000}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <TextInput
            label={WORDS.note}
            maxLength={2_000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {save.error !== null && <FailurePanel error={save.error} title={text.words.failure.action} />}
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending} disabled={(!changed && !begins) || title.trim() === ""}>
              {WORDS.save}
            </Button>
          </Group>
        </form>
      </Panel>
      <Preview draft={draft} title={title} source={settled} />
    </div>
  );
}

interface PreviewProps {
  readonly draft: Draft;
  readonly title: string;
  readonly source: string;
}

function Preview({ draft, title, source }: PreviewProps) {
  const { data, error, refetch } = usePreview({
    id: draft.document,
    title: title.trim() === "" ? draft.title : title.trim(),
    provider: draft.provider,
    source,
  });
  const unfilled = data?.unfilled ?? [];
  return (
    <Panel title={WORDS.preview}>
      {error !== null && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {unfilled.length > 0 && (
        <Alert color="yellow" variant="light" mb="md" icon={<IconAlertTriangle aria-hidden />} title={WORDS.unfilled}>
          <Group gap={8}>
            {unfilled.map(({ name, line }) => (
              <span key={`${name}-${line}`}>
                <Code>{name}</Code> {WORDS.line(line)}
              </span>
            ))}
          </Group>
        </Alert>
      )}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must reach what scrolls */}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={WORDS.preview}>
        <Rendered html={data?.html ?? draft.html} />
      </div>
    </Panel>
  );
}
