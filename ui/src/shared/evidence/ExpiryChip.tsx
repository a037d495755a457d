import { IconCalendarX, IconHourglassLow } from "@tabler/icons-react";

import { Chip } from "@/shared/status/Chip";
import { DAY_MS } from "@/shared/time/days";
import { dayInReadersZone } from "@/shared/time/format";
import { useNow } from "@/shared/time/useNow";
import { text } from "@/strings/text";

interface Props {
  readonly at: number | null;
}

const SOON = 30;

/** Until when a piece counts; nothing where it does for good. */
export function ExpiryChip({ at }: Props) {
  const now = useNow();
  if (at === null) return null;
  if (at <= now)
    return <Chip tone="gap" icon={IconCalendarX} word={text.evidence.expired} hint={dayInReadersZone(at)} />;
  const days = Math.floor((at - now) / DAY_MS);
  if (days > SOON) return <Chip tone="plain" outlined word={text.evidence.expiresOn(dayInReadersZone(at))} />;
  return (
    <Chip tone="attention" icon={IconHourglassLow} word={text.evidence.expiresIn(days)} hint={dayInReadersZone(at)} />
  );
}
