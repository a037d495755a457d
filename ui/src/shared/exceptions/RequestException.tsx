import { Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { useMe } from "@/shared/session/useMe";
import { DAY_MS, dayText, endOfDay } from "@/shared/time/days";
import { useNow } from "@/shared/time/useNow";
import { text } from "@/strings/text";

import { useRequestException, type ExceptionTarget } from "./useExceptions";

interface Props {
  readonly target: ExceptionTarget;
  readonly name: string;
  readonly onClose: () => void;
}

const WORDS = text.exceptions;
const LONGEST = 2 * 366 * DAY_MS;

export function RequestException({ target, name, onClose }: Props) {
  const { me } = useMe();
  const now = useNow();
  const [wish, setWish] = useState({
    reason: "",
    owner: me.name || me.email,
    instead: "",
    day: dayText(now + 90 * DAY_MS),
  });
  const [tried, setTried] = useState(false);
  const request = useRequestException();
  const expiresAt = endOfDay(wish.day);
  const inTime = expiresAt !== null && expiresAt > now && expiresAt <= now + LONGEST;
  const missing = (value: string) => (tried && value.trim() === "" ? WORDS.needed : undefined);

  const act = () => {
    setTried(true);
    if (!inTime || [wish.reason, wish.owner, wish.instead].some((value) => value.trim() === "")) return;
    request.mutate(
      {
        target,
        reason: wish.reason.trim(),
        owner: wish.owner.trim(),
        compensating_control: wish.instead.trim(),
        expires_at: expiresAt,
      },
      {
        onSuccess: () => {
          notifyDone(WORDS.requested, WORDS.requestedBody);
          onClose();
        },
      },
    );
  };

  return (
    <Dialog
      title={WORDS.requestFor(name)}
      onClose={onClose}
      act={WORDS.act}
      onAct={act}
      acting={request.isPending}
      error={request.error}
    >
      <Text size="sm" c="dimmed">
        {WORDS.body}
      </Text>
      <Textarea
        label={WORDS.fields.reason}
        required
        autosize
        minRows={2}
        maxLength={4000}
        data-autofocus
        value={wish.reason}
        error={missing(wish.reason)}
        onChange={(event) => setWish({ ...wish, reason: event.currentTarget.value })}
      />
      <Textarea
        label={WORDS.fields.compensating}
        required
        autosize
        minRows={2}
        maxLength={4000}
        value={wish.instead}
        error={missing(wish.instead)}
        onChange={(event) => setWish({ ...wish, instead: event.currentTarget.value })}
      />
      <TextInput
        label={WORDS.fields.owner}
        required
        maxLength={320}
        value={wish.owner}
        error={missing(wish.owner)}
        onChange={(event) => setWish({ ...wish, owner: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={WORDS.fields.expires}
        required
        value={wish.day}
        error={tried && !inTime ? WORDS.later : undefined}
        onChange={(event) => setWish({ ...wish, day: event.currentTarget.value })}
      />
    </Dialog>
  );
}
