import { SimpleGrid, Textarea, TextInput } from "@mantine/core";

import { endOfDay } from "@/shared/time/days";
import { text } from "@/strings/text";

import { webAddress } from "./kinds";

export interface Draft {
  readonly title: string;
  readonly url: string;
  readonly text: string;
  readonly description: string;
  readonly expires: string;
  readonly remind: string;
}

export const EMPTY_DRAFT: Draft = { title: "", url: "", text: "", description: "", expires: "", remind: "" };

const WORDS = text.evidence;

export type Faults = Partial<Record<keyof Draft, string>>;

/** What is missing or cannot be, by field. */
export function faultsOf(draft: Draft, kind: "link" | "note" | "upload", now: number): Faults {
  const faults: Faults = {};
  if (kind !== "upload" && draft.title.trim() === "") faults.title = WORDS.needed;
  if (kind === "link" && webAddress(draft.url.trim()) === null) faults.url = WORDS.urlNeeded;
  if (kind === "note" && draft.text.trim() === "") faults.text = WORDS.needed;
  for (const name of ["expires", "remind"] as const) {
    const end = endOfDay(draft[name]);
    if (end !== null && !(end > now)) faults[name] = WORDS.later;
  }
  return faults;
}

interface Props {
  readonly kind: "link" | "note" | "upload";
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly faults: Faults;
}

/** The fields that every piece has, and the one that its kind adds. */
export function ItemFields({ kind, draft, onChange, faults }: Props) {
  const set = (name: keyof Draft) => (event: { readonly currentTarget: { readonly value: string } }) =>
    onChange({ ...draft, [name]: event.currentTarget.value });
  return (
    <>
      <TextInput
        label={WORDS.fields.title}
        required={kind !== "upload"}
        maxLength={200}
        data-autofocus={kind !== "upload" || undefined}
        value={draft.title}
        error={faults.title}
        onChange={set("title")}
      />
      {kind === "link" && (
        <TextInput
          type="url"
          label={WORDS.fields.url}
          placeholder={WORDS.fields.urlHint}
          required
          maxLength={2000}
          value={draft.url}
          error={faults.url}
          onChange={set("url")}
        />
      )}
      {kind === "note" && (
        <Textarea
          label={WORDS.fields.text}
          required
          autosize
          minRows={4}
          maxRows={14}
          maxLength={10_000}
          value={draft.text}
          error={faults.text}
          onChange={set("text")}
        />
      )}
      {kind !== "note" && (
        <Textarea
          label={WORDS.fields.description}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={10_000}
          value={draft.description}
          onChange={set("description")}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          type="date"
          label={WORDS.fields.expires}
          description={WORDS.fields.expiresHint}
          inputWrapperOrder={["label", "input", "description", "error"]}
          value={draft.expires}
          error={faults.expires}
          onChange={set("expires")}
        />
        <TextInput
          type="date"
          label={WORDS.fields.remind}
          value={draft.remind}
          error={faults.remind}
          onChange={set("remind")}
        />
      </SimpleGrid>
    </>
  );
}
