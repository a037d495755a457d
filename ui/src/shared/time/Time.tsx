import { Tooltip } from "@mantine/core";

import { ago, dayInReadersZone, inReadersZone, inUtc } from "./format";
import { useNow } from "./useNow";

interface Props {
  readonly at: number;
  readonly form?: "ago" | "full" | "day";
}

/** A time in the reader's zone; hovering or focusing tells it in UTC. */
export function Time({ at, form = "ago" }: Props) {
  const now = useNow();
  const shown = form === "ago" ? ago(at, now) : form === "day" ? dayInReadersZone(at) : inReadersZone(at);
  const hint = form === "full" ? inUtc(at) : `${inReadersZone(at)} · ${inUtc(at)}`;
  return (
    <Tooltip label={hint}>
      <time dateTime={new Date(at).toISOString()}>{shown}</time>
    </Tooltip>
  );
}
