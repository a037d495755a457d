import type { QuestionOutcome } from "@/shared/question/useResult";
import { WORST_FIRST, type GapStatus } from "@/shared/status/gapStatus";

import type { RequirementView } from "./useRequirement";

export type LinkedControl = RequirementView["linked_controls"][number];

/** A question's place in the filter: its status, or that it does not count. */
export type Standing = GapStatus | "left-out";

export const STANDINGS: readonly Standing[] = ["GAP", "ATTENTION", "UNKNOWN", "TESTED", "left-out"];

export function standingOf({ state, status }: QuestionOutcome): Standing {
  return state === "counted" ? status : "left-out";
}

export function standingsOf(outcomes: readonly QuestionOutcome[]): ReadonlyMap<Standing, number> {
  const found = new Map<Standing, number>();
  for (const outcome of outcomes) found.set(standingOf(outcome), (found.get(standingOf(outcome)) ?? 0) + 1);
  return found;
}

export interface EvidenceGroups {
  readonly own: readonly QuestionOutcome[];
  /** Controls with questions that pass the filter, worst first. */
  readonly asked: readonly LinkedControl[];
  /** Controls that only documents and records can show. */
  readonly silent: readonly LinkedControl[];
  /** Every question once, however many controls ask it. */
  readonly all: readonly QuestionOutcome[];
}

const rank = ({ adopted, status }: LinkedControl) => (adopted ? WORST_FIRST.indexOf(status) : WORST_FIRST.length);

/** The evidence of a requirement as the page lists it; no filter shows everything. */
export function groupEvidence(requirement: RequirementView, shown: readonly string[]): EvidenceGroups {
  const passes = (outcome: QuestionOutcome) => shown.length === 0 || shown.includes(standingOf(outcome));
  const { own_questions: own, linked_controls: controls } = requirement;
  const every = [...own, ...controls.flatMap((control) => control.questions)];
  return {
    own: own.filter(passes),
    asked: controls
      .map((control) => ({ ...control, questions: control.questions.filter(passes) }))
      .filter((control) => control.questions.length > 0)
      .toSorted((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, "en")),
    silent: shown.length > 0 ? [] : controls.filter((control) => control.questions.length === 0),
    all: [...new Map(every.map((outcome) => [outcome.id, outcome])).values()],
  };
}

const MOST_OPEN = 12;

/** With many questions the page starts as an overview, worst first; with few it shows them at once. */
export function opensByDefault({ all }: EvidenceGroups, filtering: boolean): boolean {
  return filtering || all.length <= MOST_OPEN;
}
