import { Progress, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { FileDrop } from "@/shared/files/FileDrop";
import { endOfDay } from "@/shared/time/days";
import { percent } from "@/shared/time/format";
import { useNow } from "@/shared/time/useNow";
import { text } from "@/strings/text";

import { EMPTY_DRAFT, faultsOf, ItemFields } from "./ItemFields";
import type { EvidenceItem, Place } from "./useItems";
import { useUpload } from "./useUpload";

interface Props {
  /** Where a new file goes; or the item whose file it replaces. */
  readonly place?: Place;
  readonly item?: EvidenceItem;
  readonly onClose: () => void;
}

const WORDS = text.evidence;
const TAKEN =
  ".pdf,.png,.jpg,.jpeg,.gif,.webp,.docx,.xlsx,.pptx,.odt,.ods,.zip,.txt,.log,.md,.csv,.tsv,.json,.yaml,.yml,.xml,.eml";

/** A file with its progress on the way to storage; closing the dialog stops it. */
export function AddFile({ place, item, onClose }: Props) {
  const now = useNow();
  const [file, setFile] = useState<File | null>(null);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [why, setWhy] = useState("");
  const { upload, sent, stop } = useUpload();
  const faults = faultsOf(draft, "upload", now);
  const close = () => {
    stop();
    onClose();
  };
  const act = () => {
    if (file === null || Object.keys(faults).length > 0) return;
    const wish =
      item === undefined
        ? {
            file,
            title: draft.title.trim(),
            description: draft.description,
            expiresAt: endOfDay(draft.expires),
            remindAt: endOfDay(draft.remind),
            places: place === undefined ? [] : [place],
          }
        : { file, item, why };
    upload.mutate(wish, {
      onSuccess: () => {
        notifyDone(item === undefined ? WORDS.added : WORDS.saved);
        onClose();
      },
    });
  };
  return (
    <Dialog
      title={item === undefined ? WORDS.dialog.upload : WORDS.dialog.replace}
      onClose={close}
      act={item === undefined ? WORDS.sendAct : WORDS.replaceAct}
      mayAct={file !== null}
      onAct={act}
      acting={upload.isPending}
      error={upload.error}
    >
      <FileDrop
        label={WORDS.file}
        hint={WORDS.fileHint}
        accept={TAKEN}
        file={file}
        onFile={setFile}
        disabled={upload.isPending}
      />
      {upload.isPending && <Sending sent={sent} />}
      {item === undefined ? (
        <ItemFields kind="upload" draft={draft} onChange={setDraft} faults={faults} />
      ) : (
        <TextInput
          label={WORDS.fields.why}
          maxLength={2000}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      )}
    </Dialog>
  );
}

function Sending({ sent }: { readonly sent: number }) {
  const label = sent < 100 ? WORDS.sending : WORDS.checking;
  return (
    <Stack gap={4} role="status">
      <Text size="xs" c="dimmed">
        {label} {sent < 100 && percent(Math.round(sent))}
      </Text>
      <Progress value={sent} size="sm" animated aria-label={label} />
    </Stack>
  );
}
