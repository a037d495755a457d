import { Tooltip } from "@mantine/core";

import type { components } from "@/api/generated";
import { count, duration } from "@/shared/time/format";
import { text } from "@/strings/text";

import classes from "./Operation.module.css";

type Stretch = components["schemas"]["StretchView"] | null;
type Remediation = components["schemas"]["RemediationView"];

interface Props {
  readonly covered: number;
  readonly days: number;
  readonly uncovered: Stretch;
  readonly remediation: Remediation;
  readonly hint: string;
  /** Further figures, each under its name. */
  readonly more?: readonly (readonly [string, string])[];
}

const WORDS = text.operation;
const DAY = 86_400_000;

/** A length of time in the unit that one would say it in. */
export function longTime(milliseconds: number | null): string {
  if (milliseconds === null) return WORDS.none;
  return milliseconds >= 2 * DAY ? WORDS.days(Math.round(milliseconds / DAY)) : duration(milliseconds);
}

/** How something operated over a period, in the figures an auditor asks for. */
export function OperationFacts({ covered, days, uncovered, remediation, hint, more = [] }: Props) {
  const figures: readonly (readonly [string, string, string])[] = [
    [WORDS.covered, WORDS.share(covered, days), hint],
    [
      WORDS.longestUncovered,
      uncovered === null ? WORDS.none : WORDS.days(uncovered.days),
      uncovered === null ? "" : WORDS.stretch(uncovered.first, uncovered.last),
    ],
    [WORDS.remediation, longTime(remediation.median_ms), WORDS.closed(remediation.closed)],
    [WORDS.longestRemediation, longTime(remediation.longest_ms), ""],
    [WORDS.open, count(remediation.open), ""],
    ...more.map(([term, value]) => [term, value, ""] as const),
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(([term, value, said]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {said === "" ? (
              value
            ) : (
              <Tooltip label={said}>
                <span>{value}</span>
              </Tooltip>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
