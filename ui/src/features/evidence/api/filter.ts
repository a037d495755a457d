import type { EvidenceItem } from "@/shared/evidence/useItems";
import { DAY_MS } from "@/shared/time/days";

export type Due = "expired" | "soon" | "later" | "never";

export function dueOf({ expires_at: at }: EvidenceItem, now: number): Due {
  if (at === null) return "never";
  if (at <= now) return "expired";
  return at - now <= 30 * DAY_MS ? "soon" : "later";
}

/** The pieces that pass what the URL says. */
export function filterItems(items: readonly EvidenceItem[], params: URLSearchParams, now: number): EvidenceItem[] {
  const kind = params.get("kind");
  const due = params.get("due");
  const words = (params.get("q") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (kind !== null && item.kind !== kind) return false;
    if (due !== null && dueOf(item, now) !== due) return false;
    const read = [item.title, item.description, item.text, item.url, item.file?.filename, item.file?.sha256]
      .join(" ")
      .toLowerCase();
    return words.every((word) => read.includes(word));
  });
}
