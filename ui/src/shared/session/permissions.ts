/** What the server may permit; a test compares the list with the API's description. */
export const PERMISSIONS = [
  "audits:admin",
  "audits:read",
  "controls:admin",
  "controls:read",
  "evidence:admin",
  "evidence:read",
  "frameworks:admin",
  "frameworks:read",
  "graph:read",
  "integrations:admin",
  "integrations:read",
  "policies:admin",
  "policies:read",
  "queries:read",
  "settings:admin",
  "settings:read",
  "users:admin",
  "users:read",
] as const;

export type Permission = (typeof PERMISSIONS)[number];
