import type { QueryClient } from "@tanstack/react-query";

const KEY = "proofgraph-act-as";

/** The one group of theirs that the reader acts as in this tab; empty: all of them. */
export const actingAs = (): string => window.sessionStorage.getItem(KEY) ?? "";

export function actAs(group: string): void {
  if (group === "") window.sessionStorage.removeItem(KEY);
  else window.sessionStorage.setItem(KEY, group);
}

/** Forgets every answer: what was shown may be what the reader no longer sees. */
export async function startAnew(client: QueryClient): Promise<void> {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" });
  await client.resetQueries({ queryKey: ["me"] });
}
