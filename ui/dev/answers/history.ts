import { ROWS } from "./frameworks.ts";
import { DAY, EVALUATION, NOW, SNAPSHOT, type GapStatus, type Schemas } from "./types.ts";

export function history(ref: string): Schemas["HistoryView"] {
  const now = ROWS.find((r) => r.ref === ref)?.status ?? "UNKNOWN";
  const turns: readonly [number, GapStatus][] = [
    [75, "UNKNOWN"],
    [62, "GAP"],
    [33, "ATTENTION"],
    [20, "TESTED"],
    [9, now],
  ];
  const statusOn = (age: number) => turns.filter(([from]) => from >= age).at(-1)?.[1] ?? "UNKNOWN";
  return {
    framework_id: "soc2",
    ref,
    days: Array.from({ length: 76 }, (_, i) => ({
      day: new Date(NOW - (75 - i) * DAY).toISOString().slice(0, 10),
      status: statusOn(75 - i),
      at: NOW - (75 - i) * DAY,
      covered: i % 17 !== 0,
      evaluated: statusOn(75 - i),
      evaluation_id: `${EVALUATION}-${i}`,
      incomplete: false,
      questions: {
        "aws-iam-users-mfa": {
          content: SNAPSHOT,
          evaluation_id: `${EVALUATION}-${i}`,
          incomplete: false,
          left_out: null,
          status: statusOn(75 - i),
        },
      },
      snapshot_id: SNAPSHOT,
      snapshot_time: NOW - (75 - i) * DAY,
    })),
    edits: [],
    link: null,
    entries: turns
      .map(([age, status], i) => ({
        at: NOW - age * DAY,
        status,
        previous: turns[i - 1]?.[1] ?? null,
        evaluation_id: `${EVALUATION}-${i}`,
        snapshot_id: SNAPSHOT,
        reasons: status === "GAP" ? ["4 stale access keys"] : [],
        by: "",
        why: "",
      }))
      .reverse(),
  };
}
