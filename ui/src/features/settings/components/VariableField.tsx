import { NumberInput, Select, TextInput } from "@mantine/core";

import { plain } from "@/shared/table/values";
import { text } from "@/strings/text";

import type { ProfileValue, ProfileVariable } from "../api/useProfile";

interface Props {
  readonly variable: ProfileVariable;
  readonly value: ProfileValue;
  /** Without it the value is only shown. */
  readonly onChange: ((value: ProfileValue) => void) | undefined;
}

const WORDS = text.settings.organisation;
const FLAGS = [
  { value: "true", label: text.words.yes },
  { value: "false", label: text.words.no },
];

/** One fact about the organisation, entered by its kind; taken away it is its default again. */
export function VariableField({ variable, value, onChange }: Props) {
  const { name, type, about } = variable;
  const fallback = plain(variable.default);
  const sentence = about.charAt(0).toUpperCase() + about.slice(1);
  const help = `${sentence}${/[.!?]$/.test(about) ? "" : "."} ${fallback === "" ? WORDS.unfilled : WORDS.defaultIs(fallback)}`;
  const shared = { label: name, description: help, placeholder: fallback, readOnly: onChange === undefined };
  if (type === "flag") {
    return (
      <Select
        {...shared}
        clearable
        data={FLAGS}
        value={value === null ? null : String(value)}
        onChange={(wanted) => onChange?.(wanted === null ? null : wanted === "true")}
      />
    );
  }
  if (type === "number") {
    return (
      <NumberInput
        {...shared}
        allowDecimal={false}
        value={typeof value === "number" ? value : ""}
        onChange={(wanted) => onChange?.(typeof wanted === "number" ? wanted : null)}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => onChange?.(event.currentTarget.value === "" ? null : event.currentTarget.value)}
    />
  );
}
