import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { endOfDay } from "@/shared/time/days";
import { useNow } from "@/shared/time/useNow";
import { text } from "@/strings/text";

import { EMPTY_DRAFT, faultsOf, ItemFields } from "./ItemFields";
import { useAddItem, type Place } from "./useItems";

interface Props {
  readonly kind: "link" | "note";
  readonly place: Place;
  readonly onClose: () => void;
}

const WORDS = text.evidence;

export function AddItem({ kind, place, onClose }: Props) {
  const now = useNow();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [tried, setTried] = useState(false);
  const add = useAddItem();
  const faults = faultsOf(draft, kind, now);
  const act = () => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    add.mutate(
      {
        kind,
        title: draft.title.trim(),
        url: kind === "link" ? draft.url.trim() : "",
        text: kind === "note" ? draft.text : "",
        description: draft.description,
        expires_at: endOfDay(draft.expires),
        remind_at: endOfDay(draft.remind),
        places: [place],
      },
      {
        onSuccess: () => {
          notifyDone(WORDS.added);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={WORDS.dialog[kind]}
      onClose={onClose}
      act={text.words.save}
      onAct={act}
      acting={add.isPending}
      error={add.error}
    >
      <ItemFields kind={kind} draft={draft} onChange={setDraft} faults={tried ? faults : {}} />
    </Dialog>
  );
}
