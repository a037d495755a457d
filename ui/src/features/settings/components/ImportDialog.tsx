import { Text } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { Faults } from "@/shared/feedback/Faults";
import { faultsOf } from "@/shared/feedback/faultsOf";
import { notifyDone } from "@/shared/feedback/notify";
import { CsvFields } from "@/shared/people/CsvFields";
import { text } from "@/strings/text";

import { useInviteAll } from "../api/useUsers";

interface Props {
  readonly onClose: () => void;
}

const WORDS = text.people.importing;

/** A file of people: refused whole with a sentence per row at fault, or everybody is invited; who failed, again. */
export function ImportDialog({ onClose }: Props) {
  const send = useInviteAll();
  const [csv, setCsv] = useState("");
  const faults = faultsOf(send.error);
  const failed = send.data?.failed ?? [];
  return (
    <Dialog
      title={WORDS.title}
      onClose={onClose}
      size="lg"
      {...((send.data === undefined || failed.length > 0) && { act: WORDS.act })}
      acting={send.isPending}
      mayAct={csv.trim() !== ""}
      error={faults.length > 0 ? null : send.error}
      onAct={() =>
        send.mutate(csv, {
          onSuccess: ({ invited, already, failed: refused }) => {
            notifyDone(WORDS.done, WORDS.invited(invited.length, already.length));
            if (refused.length === 0) onClose();
          },
        })
      }
    >
      {send.data === undefined ? (
        <CsvFields words={WORDS} csv={csv} onChange={setCsv} />
      ) : (
        <Text size="sm">{WORDS.invited(send.data.invited.length, send.data.already.length)}</Text>
      )}
      {faults.length > 0 && <Faults title={WORDS.faults} lines={faults} />}
      {failed.length > 0 && (
        <Faults title={WORDS.failed} lines={failed.map(({ email, reason }) => `${email}: ${reason}`)} />
      )}
    </Dialog>
  );
}
