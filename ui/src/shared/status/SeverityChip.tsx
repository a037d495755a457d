import { IconChevronDown, IconChevronsUp, IconChevronUp, IconEqual, type Icon } from "@tabler/icons-react";

import { text } from "@/strings/text";

import { Chip } from "./Chip";

const ICONS: Readonly<Record<string, Icon | undefined>> = {
  critical: IconChevronsUp,
  high: IconChevronUp,
  medium: IconEqual,
  low: IconChevronDown,
};

export function SeverityChip({ severity }: { readonly severity: string }) {
  const word = text.status.severity[severity] ?? severity;
  return <Chip tone="plain" outlined icon={ICONS[severity]} word={word} hint={text.questions.severityOf(word)} />;
}
