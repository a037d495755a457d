/** A requirement in an audit. It ends in a tab: a ref has a dot, which would name a file to the web server. */
export function addressOf(engagementId: string, ref: string, tab = "evidence"): string {
  return `/audits/${engagementId}/requirements/${encodeURIComponent(ref)}/${tab}`;
}
