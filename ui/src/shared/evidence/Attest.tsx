import { Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { DAY_MS, dayText, endOfDay } from "@/shared/time/days";
import { useNow } from "@/shared/time/useNow";
import { text } from "@/strings/text";

import { useAttest, type Place } from "./useItems";

interface Props {
  readonly place: Place;
  readonly onClose: () => void;
}

const WORDS = text.evidence;

export function Attest({ place, onClose }: Props) {
  const now = useNow();
  const [statement, setStatement] = useState("");
  const [day, setDay] = useState(dayText(now + 365 * DAY_MS));
  const [tried, setTried] = useState(false);
  const attest = useAttest();
  const expiresAt = endOfDay(day);
  const late = expiresAt === null || !(expiresAt > now);
  const act = () => {
    setTried(true);
    if (late || statement.trim() === "") return;
    attest.mutate(
      { place, statement: statement.trim(), expiresAt },
      {
        onSuccess: () => {
          notifyDone(WORDS.attested, WORDS.attestedBody);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={WORDS.dialog.attestation}
      onClose={onClose}
      act={WORDS.attest}
      onAct={act}
      acting={attest.isPending}
      error={attest.error}
    >
      <Text size="sm" c="dimmed">
        {WORDS.hints.attestation}
      </Text>
      <Textarea
        label={WORDS.fields.statement}
        description={WORDS.fields.statementHint}
        required
        autosize
        minRows={3}
        maxLength={4000}
        data-autofocus
        value={statement}
        error={tried && statement.trim() === "" ? WORDS.needed : undefined}
        onChange={(event) => setStatement(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={WORDS.fields.expires}
        required
        value={day}
        error={tried && late ? WORDS.later : undefined}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
    </Dialog>
  );
}
