import { TextInput } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { dayText, endOfDay } from "@/shared/time/days";
import { useNow } from "@/shared/time/useNow";
import { text } from "@/strings/text";

import { faultsOf, ItemFields, type Draft } from "./ItemFields";
import { useEditItem, type EvidenceItem } from "./useItems";

interface Props {
  readonly item: EvidenceItem;
  readonly onClose: () => void;
}

const WORDS = text.evidence;

function draftOf(item: EvidenceItem): Draft {
  const day = (at: number | null) => (at === null ? "" : dayText(at));
  const { title, url, text: note, description } = item;
  return { title, url, text: note, description, expires: day(item.expires_at), remind: day(item.remind_at) };
}

/** A day that was not touched keeps its exact time. */
function momentOf(day: string, held: number | null): number | null {
  return held !== null && dayText(held) === day ? held : endOfDay(day);
}

/** Every save is a version of its own; those before stay. */
export function EditItem({ item, onClose }: Props) {
  const now = useNow();
  const [draft, setDraft] = useState(() => draftOf(item));
  const [why, setWhy] = useState("");
  const [tried, setTried] = useState(false);
  const edit = useEditItem();
  const found = faultsOf(draft, item.kind, now);
  const kept = draftOf(item);
  // A day that has passed may stay as it was.
  if (draft.expires === kept.expires) delete found.expires;
  if (draft.remind === kept.remind) delete found.remind;
  const act = () => {
    setTried(true);
    if (Object.keys(found).length > 0) return;
    const change = {
      title: draft.title.trim(),
      ...(item.kind === "link" ? { url: draft.url.trim() } : {}),
      ...(item.kind === "note" ? { text: draft.text } : { description: draft.description }),
      expires_at: momentOf(draft.expires, item.expires_at),
      remind_at: momentOf(draft.remind, item.remind_at),
      why: why.trim(),
    };
    edit.mutate(
      { item, change },
      {
        onSuccess: () => {
          notifyDone(WORDS.saved);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={WORDS.dialog.edit}
      onClose={onClose}
      act={WORDS.save}
      onAct={act}
      acting={edit.isPending}
      error={edit.error}
    >
      <ItemFields kind={item.kind} draft={draft} onChange={setDraft} faults={tried ? found : {}} />
      <TextInput
        label={WORDS.fields.why}
        maxLength={2000}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </Dialog>
  );
}
