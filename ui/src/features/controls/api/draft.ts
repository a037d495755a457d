import type { components } from "@/api/generated";
import { SLUG } from "@/shared/form/slug";

import type { ControlChange, ControlView } from "./useControls";

type Link = components["schemas"]["QuestionLink"];

/** A control's text while somebody writes it. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly domain: string;
  readonly type: string;
  readonly mode: string;
  readonly frequency: string;
  readonly ownerRole: string;
  readonly owners: readonly string[];
  readonly narrative: string;
  readonly questions: readonly Link[];
  /** One on each line. */
  readonly expected: string;
}

export const EMPTY_DRAFT: Draft = {
  id: "",
  title: "",
  description: "",
  domain: "",
  type: "preventive",
  mode: "manual",
  frequency: "quarterly",
  ownerRole: "security lead",
  owners: [],
  narrative: "",
  questions: [],
  expected: "",
};

export function draftOf(control: ControlView): Draft {
  return {
    id: control.id,
    title: control.title,
    description: control.description,
    domain: control.domain,
    type: control.type,
    mode: control.mode,
    frequency: control.frequency,
    ownerRole: control.owner_role,
    owners: control.owners,
    narrative: control.text,
    questions: control.links,
    expected: control.expected_evidence.join("\n"),
  };
}

const lines = (written: string) =>
  written
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** What the API is asked to make of it. */
export function wishOf(draft: Draft): ControlChange {
  return {
    title: draft.title.trim(),
    description: draft.description.trim(),
    domain: draft.domain.trim(),
    type: draft.type as ControlChange["type"],
    mode: draft.mode as ControlChange["mode"],
    frequency: draft.frequency as ControlChange["frequency"],
    owner_role: draft.ownerRole.trim(),
    owners: [...draft.owners],
    narrative: draft.narrative.trim(),
    questions: [...draft.questions],
    expected_evidence: lines(draft.expected),
  };
}

export function isSound(draft: Draft): boolean {
  const written = [draft.title, draft.description, draft.narrative, draft.ownerRole].every((one) => one.trim() !== "");
  const shown = draft.questions.every(({ shows }) => shows.trim() !== "");
  return written && shown && SLUG.test(draft.id) && SLUG.test(draft.domain.trim());
}
