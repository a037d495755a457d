import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import type { Evaluation } from "./useEvaluations";

const WORDS = text.frameworks.evaluation;

/** Tells the reader, wherever they are by then, how the evaluation they were watching ended. */
export function announceEnd({ state, error }: Evaluation): void {
  if (state === "succeeded") notifyDone(WORDS.done, WORDS.doneBody);
  else if (state === "cancelled") notifyDone(WORDS.cancelled, WORDS.failedBody);
  else notifyFailure(new Error(error ?? WORDS.failedBody), WORDS.failed);
}
