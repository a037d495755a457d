import { Group } from "@mantine/core";
import { IconAlertSquareRounded } from "@tabler/icons-react";

import { text } from "@/strings/text";

import { Chip } from "./Chip";
import { STATUS, type GapStatus } from "./gapStatus";

interface Props {
  readonly status: GapStatus;
  readonly incomplete?: boolean;
}

export function StatusChip({ status, incomplete = false }: Props) {
  const { tone, icon, word, meaning } = STATUS[status];
  const chip = <Chip tone={tone} icon={icon} word={word} hint={meaning} />;
  if (!incomplete) return chip;
  return (
    <Group gap={4} wrap="nowrap">
      {chip}
      <Chip
        tone="plain"
        outlined
        icon={IconAlertSquareRounded}
        word={text.status.incomplete}
        hint={text.status.incompleteHint}
      />
    </Group>
  );
}
