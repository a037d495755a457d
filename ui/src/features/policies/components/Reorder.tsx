import { ActionIcon, Group, VisuallyHidden } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useEffect, useState } from "react";

import { notifyFailure } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { moved, type Placed } from "../api/tree";
import { useReorder } from "../api/useShelf";

const WORDS = text.policies.reorder;
const STEPS = [
  { by: -1, word: WORDS.up, icon: IconArrowUp },
  { by: 1, word: WORDS.down, icon: IconArrowDown },
] as const;

interface Props {
  readonly one: Placed;
}

/** Up and down among its siblings. */
export function MoveButtons({ one }: Props) {
  const reorder = useReorder();
  const { id, title } = one.row;
  const place = one.siblings.indexOf(id) + 1;
  const [pressed, setPressed] = useState<-1 | 1 | null>(null);
  // A row that changes its place in the page loses the focus that its button had.
  useEffect(() => {
    if (pressed !== null) document.getElementById(idOf(id, pressed))?.focus();
  }, [id, place, pressed]);
  const move = (by: -1 | 1) => {
    const ids = moved(one, by);
    if (ids === undefined || reorder.isPending) return;
    setPressed(by);
    reorder.mutate(ids, { onError: (error) => notifyFailure(error) });
  };
  return (
    <Group gap={4} wrap="nowrap">
      {STEPS.map(({ by, word, icon: Glyph }) => (
        <ActionIcon
          key={by}
          id={idOf(id, by)}
          variant="default"
          size={30}
          aria-label={word(title)}
          aria-disabled={moved(one, by) === undefined || undefined}
          data-disabled={moved(one, by) === undefined || undefined}
          onClick={() => move(by)}
        >
          <Glyph size={15} aria-hidden />
        </ActionIcon>
      ))}
      {pressed !== null && (
        <VisuallyHidden role="status">{WORDS.moved(title, place, one.siblings.length)}</VisuallyHidden>
      )}
    </Group>
  );
}

const idOf = (id: string, by: -1 | 1) => `${by === -1 ? "up" : "down"}-${id}`;
