import { IconShieldExclamation } from "@tabler/icons-react";

import { Chip } from "@/shared/status/Chip";
import { text } from "@/strings/text";

const WORDS = text.exceptions;

/** How many accepted exceptions stand beside a status; nothing where there are none. */
export function ExceptionsChip({ number }: { readonly number: number }) {
  if (number === 0) return null;
  return <Chip tone="accent" icon={IconShieldExclamation} word={WORDS.count(number)} hint={WORDS.hint} />;
}
