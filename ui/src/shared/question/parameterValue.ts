/** Values that queries are given: what a person types, and what it means as a value. */
export type ParameterValue = string | number | boolean | (string | number | boolean)[];
export type ValueKind = "text" | "number" | "flag" | "list";

export interface Typed {
  readonly kind: ValueKind;
  readonly text: string;
  readonly list: readonly string[];
}

export const NOTHING: Typed = { kind: "text", text: "", list: [] };

export function typed(value: unknown): Typed {
  if (Array.isArray(value)) return { kind: "list", text: "", list: value.map(String) };
  if (typeof value === "number") return { kind: "number", text: String(value), list: [] };
  if (typeof value === "boolean") return { kind: "flag", text: String(value), list: [] };
  return { kind: "text", text: typeof value === "string" ? value : "", list: [] };
}

/** What was typed as a value; undefined where there is none yet. */
export function meant({ kind, text, list }: Typed): ParameterValue | undefined {
  if (kind === "list") return list.length === 0 ? undefined : [...list];
  if (text.trim() === "") return kind === "flag" ? false : undefined;
  if (kind === "flag") return text === "true";
  if (kind === "number") return Number.isFinite(Number(text)) ? Number(text) : undefined;
  return text;
}
