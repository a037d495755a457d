import type { ScopeRule } from "./useSettings";

/** A line of the scope as it is edited: the field `tag.<name>` in its two parts. */
export interface Line {
  readonly key: string;
  readonly field: string;
  readonly tag: string;
  readonly values: readonly string[];
}

export function lineOf(rule: Readonly<Record<string, unknown>>): Line {
  const field = typeof rule.field === "string" ? rule.field : "account";
  const values: readonly unknown[] = Array.isArray(rule.values) ? rule.values : [];
  const isTag = field.startsWith("tag.");
  return {
    key: crypto.randomUUID(),
    field: isTag ? "tag" : field,
    tag: isTag ? field.slice(4) : "",
    values: values.map(String),
  };
}

/** Tags say true and false as such, as the collector stores them. */
function valueOf(text: string, field: string): ScopeRule["values"][number] {
  if (field !== "tag") return text;
  return text === "true" ? true : text === "false" ? false : text;
}

export function asRule({ field, tag, values }: Line): ScopeRule {
  return {
    field: field === "tag" ? `tag.${tag.trim()}` : field,
    values: values.map((value) => valueOf(value, field)),
  };
}

export function complete({ field, tag, values }: Line): boolean {
  return values.length > 0 && (field !== "tag" || tag.trim() !== "");
}
