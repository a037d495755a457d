/** What the server may permit; a test compares the list with the API's description. */
export const PERMISSIONS = [
  "controls:admin",
  "controls:read",
  "evidence:admin",
  "evidence:read",
  "frameworks:admin",
  "frameworks:read",
  "graph:read",
  "integrations:admin",
  "integrations:read",
  "queries:read",
] as const;

export type Permission = (typeof PERMISSIONS)[number];
