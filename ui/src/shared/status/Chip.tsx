import { Tooltip } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";

import classes from "./Chip.module.css";
import type { Tone } from "./gapStatus";

interface Props {
  readonly tone: Tone["tone"] | "plain" | "accent";
  readonly icon?: Icon | undefined;
  readonly word: string;
  readonly hint?: string | undefined;
  readonly outlined?: boolean;
}

export function Chip({ tone, icon: Glyph, word, hint, outlined = false }: Props) {
  const chip = (
    <span className={classes.chip} data-tone={tone} data-outlined={outlined || undefined}>
      {Glyph && <Glyph size={14} aria-hidden className={classes.icon} />}
      <span>{word}</span>
    </span>
  );
  return hint ? <Tooltip label={hint}>{chip}</Tooltip> : chip;
}
