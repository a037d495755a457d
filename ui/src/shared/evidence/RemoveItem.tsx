import { Text } from "@mantine/core";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { useRemoveItem, type EvidenceItem } from "./useItems";

interface Props {
  readonly item: EvidenceItem;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

export function RemoveItem({ item, onClose, onRemoved }: Props) {
  const words = text.evidence;
  const remove = useRemoveItem();
  return (
    <Dialog
      title={words.drawer.removeTitle(item.title)}
      act={words.drawer.remove}
      destructive
      acting={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onAct={() =>
        remove.mutate(item.id, {
          onSuccess: () => {
            notifyDone(words.removed);
            onClose();
            onRemoved();
          },
        })
      }
    >
      <Text size="sm">{words.drawer.removeBody}</Text>
    </Dialog>
  );
}
