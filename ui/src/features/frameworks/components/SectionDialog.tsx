import { ActionIcon, Group, Select, Text, Textarea, TextInput } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { useAddSection, useEditSection, useRemoveSection, useSections, useSettings } from "../api/useSettings";

import classes from "./DeletedFrameworks.module.css";

const WORDS = text.imports.custom;
const LAST = "last";
const FIRST = "first";

interface Props {
  readonly frameworkId: string;
  readonly onClose: () => void;
}

/** Adds a section of one's own; those there are can be changed, moved or, when empty, removed. */
export function SectionDialog({ frameworkId, onClose }: Props) {
  const [editing, setEditing] = useState<string | null>(null);
  const [draft, setDraft] = useState({ title: "", summary: "", after: LAST });
  const { data } = useSections(frameworkId);
  const settings = useSettings(frameworkId);
  const add = useAddSection(frameworkId);
  const edit = useEditSection(frameworkId);
  const sections = data?.items ?? [];
  const after = draft.after === LAST ? {} : { after: draft.after === FIRST ? "" : draft.after };
  const change = { title: draft.title.trim(), summary: draft.summary, ...after };
  const done = (message: string) => ({
    onSuccess: () => {
      notifyDone(message);
      onClose();
    },
  });
  const act = () => {
    if (editing === null) add.mutate(change, done(WORDS.added(change.title)));
    else if (settings.data) edit.mutate({ sectionId: editing, etag: settings.data.etag, change }, done(WORDS.saved));
  };
  return (
    <Dialog
      title={editing === null ? WORDS.section : WORDS.editSection}
      onClose={onClose}
      act={editing === null ? WORDS.add : WORDS.save}
      mayAct={change.title !== ""}
      onAct={act}
      acting={add.isPending || edit.isPending}
      error={add.error ?? edit.error}
    >
      <TextInput
        label={WORDS.sectionTitle}
        required
        maxLength={500}
        data-autofocus
        value={draft.title}
        onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
      />
      <Textarea
        label={WORDS.sectionSummary}
        autosize
        minRows={2}
        maxLength={5000}
        value={draft.summary}
        onChange={(event) => setDraft({ ...draft, summary: event.currentTarget.value })}
      />
      <Select
        label={WORDS.after}
        allowDeselect={false}
        data={[
          { value: LAST, label: WORDS.last },
          { value: FIRST, label: WORDS.atStart },
          ...sections.filter(({ id }) => id !== editing).map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={draft.after}
        onChange={(value) => value && setDraft({ ...draft, after: value })}
      />
      <ul className={classes.rows}>
        {sections
          .filter(({ custom }) => custom)
          .map(({ id, title, summary }) => (
            <li key={id} className={classes.row}>
              <Text size="sm">{title}</Text>
              <Group gap={2}>
                <ActionIcon
                  aria-label={`${WORDS.editSection}: ${title}`}
                  onClick={() => {
                    setEditing(id);
                    setDraft({ title, summary, after: LAST });
                  }}
                >
                  <IconPencil size={16} aria-hidden />
                </ActionIcon>
                <RemoveButton frameworkId={frameworkId} id={id} title={title} />
              </Group>
            </li>
          ))}
      </ul>
    </Dialog>
  );
}

interface RemoveProps {
  readonly frameworkId: string;
  readonly id: string;
  readonly title: string;
}

/** Only an empty section goes, so there is nothing to ask about; the server says what it still holds. */
function RemoveButton({ frameworkId, id, title }: RemoveProps) {
  const remove = useRemoveSection(frameworkId);
  return (
    <ActionIcon
      aria-label={`${WORDS.removeSection}: ${title}`}
      loading={remove.isPending}
      onClick={() =>
        remove.mutate(id, {
          onSuccess: () => notifyDone(WORDS.removed(title)),
          onError: (error) => notifyFailure(error),
        })
      }
    >
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
}
