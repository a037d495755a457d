import type { ItemVersion } from "./useItems";

export interface FieldChange {
  readonly field: "title" | "url" | "text" | "description" | "file";
  readonly before: string;
  readonly after: string;
}

const FIELDS = ["title", "url", "text", "description", "file"] as const;

function said(version: ItemVersion, field: (typeof FIELDS)[number]): string {
  const value: unknown = version.item[field];
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  const file = value as { readonly filename?: unknown; readonly sha256?: unknown };
  return [file.filename, typeof file.sha256 === "string" ? file.sha256.slice(0, 12) : ""]
    .filter((part) => typeof part === "string" && part !== "")
    .join(" · ");
}

/** What one version said otherwise than the one before it. */
export function changesOf(before: ItemVersion | undefined, after: ItemVersion): FieldChange[] {
  if (before === undefined) return [];
  return FIELDS.map((field) => ({ field, before: said(before, field), after: said(after, field) })).filter(
    (change) => change.before !== change.after,
  );
}
