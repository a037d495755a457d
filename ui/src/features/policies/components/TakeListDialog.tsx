import { Checkbox } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { Faults } from "@/shared/feedback/Faults";
import { faultsOf } from "@/shared/feedback/faultsOf";
import { notifyDone } from "@/shared/feedback/notify";
import { CsvFields } from "@/shared/people/CsvFields";
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
      <CsvFields words={{ ...WORDS, body: WORDS.importBody }} csv={csv} onChange={setCsv} />
      <Checkbox label={WORDS.replace} checked={replace} onChange={(event) => setReplace(event.currentTarget.checked)} />
      {faults.length > 0 && <Faults title={text.people.importing.faults} lines={faults} />}
    </Dialog>
  );
}
