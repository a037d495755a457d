import { requirementAddress } from "@/shared/url/addresses";

import type { EvidenceItem, Place } from "./useItems";

export type UsedIn = EvidenceItem["places"][number];

/** A place as it is sent: evidence is on requirements and controls only. */
export function placeOf({ kind, framework_id, id }: UsedIn): Place {
  return kind === "requirement" ? { kind, framework_id, id } : { kind: "control", framework_id: "", id };
}

export function placeName({ kind, framework_id, id }: UsedIn): string {
  return kind === "requirement" ? `${framework_id} ${id}` : id;
}

export function placeAddress({ kind, framework_id, id }: UsedIn): string {
  return kind === "requirement" ? requirementAddress(framework_id, id) : `/controls/${encodeURIComponent(id)}`;
}
