import { Checkbox, Group, PasswordInput, Select, TagsInput, TextInput } from "@mantine/core";

import { text } from "@/strings/text";

import type { Typed, ValueKind } from "./parameterValue";

interface Props {
  readonly label: string;
  readonly help?: string | undefined;
  readonly secret?: boolean;
  readonly value: Typed;
  readonly onChange: (value: Typed) => void;
}

const WORDS = text.settings.parameters;
const KINDS = Object.entries(WORDS.kinds).map(([value, label]) => ({ value, label }));

/** A value of any kind that a query takes. A secret one is never shown while it is typed. */
export function ParameterField({ label, help, secret = false, value, onChange }: Props) {
  const write = (wanted: string) => onChange({ ...value, text: wanted });
  const shared = { label, description: help, flex: "1 1 180px" };
  return (
    <Group gap="xs" align="flex-end">
      <Select
        w={130}
        label={WORDS.kind}
        allowDeselect={false}
        data={KINDS}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind: (kind ?? "text") as ValueKind })}
      />
      {value.kind === "flag" && (
        <Checkbox
          {...shared}
          description={undefined}
          pb={8}
          checked={value.text === "true"}
          onChange={(event) => write(String(event.currentTarget.checked))}
        />
      )}
      {value.kind === "list" && (
        <TagsInput
          {...shared}
          description={help ?? WORDS.listHelp}
          value={[...value.list]}
          onChange={(list) => onChange({ ...value, list })}
        />
      )}
      {(value.kind === "text" || value.kind === "number") &&
        (secret ? (
          <PasswordInput
            {...shared}
            autoComplete="new-password"
            value={value.text}
            onChange={(event) => write(event.currentTarget.value)}
          />
        ) : (
          <TextInput
            {...shared}
            inputMode={value.kind === "number" ? "decimal" : "text"}
            maxLength={2000}
            value={value.text}
            onChange={(event) => write(event.currentTarget.value)}
          />
        ))}
    </Group>
  );
}
