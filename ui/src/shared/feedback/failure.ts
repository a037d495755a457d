import { ApiError, NetworkError } from "@/shared/api/problem";
import { text } from "@/strings/text";

export interface Failure {
  /** What happened. */
  readonly what: string;
  /** What to do about it. */
  readonly advice: string;
  readonly requestId: string;
}

const WORDS = text.words.failure;

function adviceFor(status: number): string {
  switch (status) {
    case 401:
    case 403:
    case 404:
    case 409:
    case 412:
    case 429:
      return WORDS[status];
    default:
      return status >= 500 ? WORDS.server : WORDS.other;
  }
}

/** Any thrown thing in words a person can act on. */
export function explain(error: unknown): Failure {
  if (error instanceof ApiError) {
    return { what: error.detail || error.title, advice: adviceFor(error.status), requestId: error.requestId };
  }
  if (error instanceof NetworkError || error instanceof TypeError) {
    return { what: WORDS.network, advice: WORDS.networkDo, requestId: "" };
  }
  return { what: error instanceof Error ? error.message : String(error), advice: WORDS.unexpected, requestId: "" };
}
