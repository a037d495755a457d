import { Checkbox, FileInput, Text, Textarea } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { Faults } from "@/shared/feedback/Faults";
import { faultsOf } from "@/shared/feedback/faultsOf";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { useTakeList } from "../api/useAsked";

const WORDS = text.policies.people;

/** A list of people, taken in whole or refused with a sentence per row at fault. */
export function TakeListDialog({ onClose }: { readonly onClose: () => void }) {
  const take = useTakeList();
  const [csv, setCsv] = useState("");
  const [replace, setReplace] = useState(false);
  const faults = faultsOf(take.error);
  return (
    <Dialog
      title={WORDS.importTitle}
      onClose={onClose}
      size="lg"
      act={WORDS.import}
      acting={take.isPending}
      mayAct={csv.trim() !== ""}
      error={faults.length > 0 ? null : take.error}
      onAct={() =>
        take.mutate(
          { csv, replace },
          {
            onSuccess: ({ people }) => {
              notifyDone(WORDS.taken(people));
              onClose();
            },
          },
        )
      }
    >
      <Text size="sm" c="dimmed">
        {WORDS.importBody}
      </Text>
      <FileInput
        label={WORDS.file}
        accept=".csv,.txt,text/csv,text/plain"
        clearable
        onChange={(file) => void file?.text().then(setCsv)}
      />
      <Textarea
        label={WORDS.rows}
        placeholder={WORDS.example}
        autosize
        minRows={5}
        maxRows={14}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
        value={csv}
        onChange={(event) => setCsv(event.currentTarget.value)}
      />
      <Checkbox label={WORDS.replace} checked={replace} onChange={(event) => setReplace(event.currentTarget.checked)} />
      {faults.length > 0 && <Faults title={text.people.importing.faults} lines={faults} />}
    </Dialog>
  );
}
