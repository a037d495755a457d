import { plain } from "@/shared/table/values";

import type { ConfigField, Integration } from "./useCatalogue";
import type { InstanceView } from "./useInstances";

export type FieldValue = string | boolean | readonly string[];

/** What a person has entered; numbers are text until they are sent. */
export interface Draft {
  readonly name: string;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly hours: number;
  readonly enabled: boolean;
  /** `name=value`, one an entry. */
  readonly tags: readonly string[];
}

export type Fault = "missing" | "pattern" | "number";

function emptyOf({ type }: ConfigField): FieldValue {
  if (type === "boolean") return false;
  return type === "strings" ? [] : "";
}

function shownOf(field: ConfigField, held: unknown): FieldValue {
  if (held === undefined || held === null) return emptyOf(field);
  if (Array.isArray(held)) return held.map(String);
  return typeof held === "boolean" || typeof held === "string" ? held : plain(held);
}

export function draftOf({ config_fields: fields }: Integration, instance?: InstanceView): Draft {
  const config = instance?.config ?? {};
  return {
    name: instance?.name ?? "",
    values: Object.fromEntries(fields.map((field) => [field.name, shownOf(field, config[field.name])])),
    hours: instance?.interval_hours ?? 24,
    enabled: instance?.enabled ?? true,
    tags: Object.entries(instance?.tags ?? {}).map(([name, value]) => `${name}=${value}`),
  };
}

/** The value as the API takes it; undefined where nothing was entered. */
function sentOf({ type, secret }: ConfigField, value: FieldValue): unknown {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return value.length > 0 ? [...value] : undefined;
  const text = secret ? value : value.trim();
  if (text === "") return undefined;
  return type === "number" ? Number(text) : text;
}

/** A pattern is the catalogue's own and means the whole text; one that no browser reads is left to the server. */
function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`).test(text);
  } catch {
    return true;
  }
}

/** What is wrong with a field; a secret that is stored may be left empty. */
export function faultOf(field: ConfigField, value: FieldValue, stored: readonly string[]): Fault | undefined {
  const sent = sentOf(field, value);
  if (sent === undefined) return field.required && !stored.includes(field.name) ? "missing" : undefined;
  if (field.type === "number" && !Number.isFinite(sent)) return "number";
  return field.pattern !== null && typeof sent === "string" && !matches(field.pattern, sent) ? "pattern" : undefined;
}

export const tagIsSound = (tag: string) => /^[^=]{1,128}=.{0,256}$/.test(tag);

/** Whether everything may be sent. */
export function isSound(draft: Draft, { config_fields: fields }: Integration, stored: readonly string[]): boolean {
  return (
    draft.name.trim() !== "" &&
    draft.tags.every(tagIsSound) &&
    fields.every((field) => faultOf(field, draft.values[field.name] ?? "", stored) === undefined)
  );
}

/** What is sent: secrets that were left empty are not in it, and so stay as they are. */
export function wishOf(draft: Draft, { config_fields: fields }: Integration) {
  const config: Record<string, unknown> = {};
  for (const field of fields) {
    const sent = sentOf(field, draft.values[field.name] ?? "");
    if (sent !== undefined) config[field.name] = sent;
  }
  const tags = draft.tags.map((tag) => [tag.slice(0, tag.indexOf("=")), tag.slice(tag.indexOf("=") + 1)]);
  return {
    name: draft.name.trim(),
    config,
    interval_hours: draft.hours,
    enabled: draft.enabled,
    tags: Object.fromEntries(tags) as Record<string, string>,
  };
}
