import { Select, Textarea, TextInput } from "@mantine/core";

import { text } from "@/strings/text";

import { useOutline } from "./useRequirementText";

const WORDS = text.imports.custom;

export interface RequirementDraft {
  readonly ref: string;
  readonly title: string;
  readonly summary: string;
  readonly section: string;
  /** The ref it stands behind; "" is the first, "last" the last place. */
  readonly after: string;
  readonly considerations: string;
  readonly typical: string;
  readonly link: string;
}

export const LAST = "last";
const FIRST = "first";

/** One point a line; empty lines are nothing. */
export const linesOf = (value: string) =>
  value
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

interface Props {
  readonly frameworkId: string;
  readonly draft: RequirementDraft;
  readonly onChange: (draft: RequirementDraft) => void;
  readonly tried: boolean;
  /** A requirement that exists keeps its ref. */
  readonly existing: boolean;
}

export function RequirementFields({ frameworkId, draft, onChange, tried, existing }: Props) {
  const { data: sections = [] } = useOutline(frameworkId);
  const set = (name: keyof RequirementDraft) => (event: { readonly currentTarget: { readonly value: string } }) =>
    onChange({ ...draft, [name]: event.currentTarget.value });
  const missing = (value: string) => (tried && value.trim() === "" ? WORDS.needed : undefined);
  const inSection = sections.find(({ id }) => id === draft.section)?.requirements ?? [];
  return (
    <>
      {!existing && (
        <TextInput
          label={WORDS.ref}
          required
          maxLength={128}
          data-autofocus
          value={draft.ref}
          error={missing(draft.ref)}
          onChange={set("ref")}
        />
      )}
      <TextInput
        label={WORDS.title}
        required
        maxLength={500}
        value={draft.title}
        error={missing(draft.title)}
        onChange={set("title")}
      />
      <Select
        label={WORDS.inSection}
        required
        searchable
        allowDeselect={false}
        data={sections.map(({ id, title }) => ({ value: id, label: title }))}
        value={draft.section === "" ? null : draft.section}
        error={missing(draft.section)}
        onChange={(section) => section && onChange({ ...draft, section, after: LAST })}
      />
      <Select
        label={WORDS.after}
        searchable
        allowDeselect={false}
        data={[
          { value: LAST, label: WORDS.last },
          { value: FIRST, label: WORDS.first },
          ...inSection
            .filter(({ ref }) => ref !== draft.ref)
            .map(({ ref, title }) => ({ value: `ref:${ref}`, label: `${ref} ${title}` })),
        ]}
        value={draft.after === "" ? FIRST : draft.after === LAST ? LAST : `ref:${draft.after}`}
        onChange={(after) => after && onChange({ ...draft, after: after === FIRST ? "" : after.replace(/^ref:/, "") })}
      />
      <Textarea
        label={WORDS.summary}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={20_000}
        value={draft.summary}
        onChange={set("summary")}
      />
      <Textarea
        label={WORDS.considerations}
        description={WORDS.linesHint}
        autosize
        minRows={2}
        maxRows={10}
        value={draft.considerations}
        onChange={set("considerations")}
      />
      <Textarea
        label={WORDS.typical}
        description={WORDS.linesHint}
        autosize
        minRows={2}
        maxRows={10}
        value={draft.typical}
        onChange={set("typical")}
      />
      <TextInput type="url" label={WORDS.link} maxLength={2000} value={draft.link} onChange={set("link")} />
    </>
  );
}
