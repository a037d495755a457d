import { Text } from "@mantine/core";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { useTakeOff, type Asked } from "../api/useAsked";

const WORDS = text.policies.people;

interface Props {
  readonly person: Asked;
  readonly onClose: () => void;
}

export function TakeOffDialog({ person, onClose }: Props) {
  const remove = useTakeOff();
  const who = person.name || person.email;
  return (
    <Dialog
      title={WORDS.removeTitle(who)}
      onClose={onClose}
      act={WORDS.remove(who)}
      destructive
      acting={remove.isPending}
      error={remove.error}
      onAct={() =>
        remove.mutate(person.email, {
          onSuccess: () => {
            notifyDone(WORDS.removed);
            onClose();
          },
        })
      }
    >
      <Text size="sm">{WORDS.removeBody}</Text>
    </Dialog>
  );
}
