import { text } from "@/strings/text";

const WORDS = text.reviews.one;

function said(step: string): string {
  const [, side, days = ""] = /^(before|after)-(\d+)$/.exec(step) ?? [];
  if (side === "before") return WORDS.remindedBefore(days);
  if (side === "after") return WORDS.remindedAfter(days);
  const [, decision] = /^decided: (.+)$/.exec(step) ?? [];
  if (decision !== undefined) return WORDS.decidedAs(text.reviews.decision[decision] ?? decision);
  return WORDS.moves[step] ?? step;
}

/** A step in a review's history in words; one round may have done several at once. */
export function moveInWords(what: string): string {
  return what.split(", ").map(said).join("; ");
}
