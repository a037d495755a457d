/** Queries run on this device, newest first. */
export interface PastQuery {
  readonly query: string;
  readonly at: number;
}

const KEY = "proofgraph-query-history";
const KEPT = 50;

function isPast(value: unknown): value is PastQuery {
  return (
    typeof value === "object" &&
    value !== null &&
    "query" in value &&
    "at" in value &&
    typeof value.query === "string" &&
    typeof value.at === "number"
  );
}

export function readHistory(storage: Storage): PastQuery[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isPast) : [];
  } catch {
    return [];
  }
}

export function addToHistory(storage: Storage, query: string, at: number): PastQuery[] {
  const next = [{ query, at }, ...readHistory(storage).filter((past) => past.query !== query)].slice(0, KEPT);
  try {
    storage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Storage is full or off: the history then lasts as long as the page.
  }
  return next;
}

export function clearHistory(storage: Storage): PastQuery[] {
  storage.removeItem(KEY);
  return [];
}
