/** A requirement's page. It ends in a tab and not in the ref: refs hold dots, and a last part with a dot is
 * a file's name to the web server. */
export function requirementAddress(frameworkId: string, ref: string, tab = "evidence"): string {
  return `/frameworks/${frameworkId}/requirements/${encodeURIComponent(ref)}/${tab}`;
}

/** The Query page with a query in it, on the snapshot it was evaluated on where there is one. */
export function queryAddress(query: string, snapshotId: string | null = null): string {
  const params = new URLSearchParams({ q: query });
  if (snapshotId !== null) params.set("snapshot", snapshotId);
  return `/query?${params.toString()}`;
}
