import type { Me } from "./useMe";

/** An auditor who holds nothing beside: their engagements are all there is for them here. */
export function onlyAudits({ groups, permissions }: Me): boolean {
  return permissions.length === 0 && groups.some(({ name }) => name === "auditors");
}
