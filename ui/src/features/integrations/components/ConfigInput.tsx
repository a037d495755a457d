import { Button, Checkbox, Group, PasswordInput, TagsInput, TextInput } from "@mantine/core";
import { IconDice5 } from "@tabler/icons-react";
import { useState } from "react";

import { text } from "@/strings/text";

import { faultOf, type FieldValue } from "../api/draft";
import type { ConfigField } from "../api/useCatalogue";

interface Props {
  readonly field: ConfigField;
  readonly value: FieldValue;
  /** Names of secrets that are set already. */
  readonly stored: readonly string[];
  /** Whether faults are told: not before somebody tried to send the form. */
  readonly tried: boolean;
  readonly onChange: (value: FieldValue) => void;
}

const WORDS = text.connecting.form;

/** One field of an integration's form, as the catalogue declares it. */
export function ConfigInput({ field, value, stored, tried, onChange }: Props) {
  const fault = tried ? faultOf(field, value, stored) : undefined;
  const kept = field.secret && stored.includes(field.name);
  const shared = {
    label: field.title,
    description: kept ? `${field.help} ${WORDS.secretKept}` : field.help,
    error: fault && WORDS.faults[fault],
    required: field.required && !kept,
    withAsterisk: field.required && !kept,
  };
  if (field.type === "boolean") {
    return (
      <Checkbox
        label={field.title}
        description={field.help}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  if (field.type === "strings") {
    return (
      <TagsInput
        {...shared}
        description={`${field.help} ${WORDS.listHelp}`}
        splitChars={[",", " ", ";"]}
        acceptValueOnBlur
        value={typeof value === "object" ? [...value] : []}
        onChange={onChange}
      />
    );
  }
  const written = typeof value === "string" ? value : "";
  if (field.secret) return <SecretInput shared={shared} random={field.random} value={written} onChange={onChange} />;
  return (
    <TextInput
      {...shared}
      inputMode={field.type === "number" ? "decimal" : "text"}
      maxLength={4000}
      spellCheck={false}
      autoComplete="off"
      value={written}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface SecretProps {
  readonly shared: object;
  readonly random: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A random one is shown, since it has to be entered at the vendor too. */
function SecretInput({ shared, random, value, onChange }: SecretProps) {
  const [visible, setVisible] = useState(false);
  return (
    <div>
      <PasswordInput
        {...shared}
        autoComplete="new-password"
        maxLength={20_000}
        visible={visible}
        onVisibilityChange={setVisible}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {random && (
        <Group gap="xs" mt={6}>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconDice5 size={15} aria-hidden />}
            onClick={() => {
              onChange(crypto.randomUUID());
              setVisible(true);
            }}
          >
            {WORDS.random}
          </Button>
        </Group>
      )}
    </div>
  );
}
