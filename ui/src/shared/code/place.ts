import { ApiError } from "@/shared/api/problem";

/** Where a query is wrong, as the server says it: lines and columns count from one. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export interface QueryFault extends Place {
  readonly message: string;
  readonly suggestion: string | null;
}

const asNumber = (value: unknown) => (typeof value === "number" && value >= 1 ? value : null);
const asText = (value: unknown) => (typeof value === "string" ? value : "");

/** The fault of a refused query; null when the failure is not about its text. */
export function faultOf(error: unknown): QueryFault | null {
  if (!(error instanceof ApiError)) return null;
  const line = asNumber(error.details.line);
  const column = asNumber(error.details.column);
  if (line === null || column === null) return null;
  const suggestion = asText(error.details.suggestion);
  return { line, column, text: asText(error.details.text), message: error.detail, suggestion: suggestion || null };
}

/** Character offsets of a place; at least one character wide, so that the mark can be seen. */
export function rangeOf(query: string, place: Place): { readonly from: number; readonly to: number } {
  const lines = query.split("\n");
  const before = lines.slice(0, place.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const from = Math.min(before + place.column - 1, query.length);
  const word = /^[^\s()]+/.exec(query.slice(from))?.[0].length ?? 1;
  const to = Math.min(from + (place.text.length || word), query.length);
  return to > from
    ? { from, to }
    : { from: Math.max(0, from - 1), to: Math.max(from, 1) <= query.length ? Math.max(from, 1) : query.length };
}
