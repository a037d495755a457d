import { Group, MultiSelect, SegmentedControl, Text, Textarea, TextInput } from "@mantine/core";

import { useInstanceNames } from "@/shared/integration/useInstances";
import { text } from "@/strings/text";

import type { BridgeLetter, DescriptionSection, ScopedSystem, SubserviceOrganisation } from "../api/parts";

import classes from "./Audit.module.css";
import { ControlsField } from "./ComplementaryControls";

const WORDS = text.audits.report;

interface SystemProps {
  readonly system: ScopedSystem;
  readonly onChange: (change: Partial<ScopedSystem>) => void;
}

export function ShownSystem({ system }: Pick<SystemProps, "system">) {
  const names = useInstanceNames();
  return (
    <>
      <h3 className={classes.partTitle}>{system.name}</h3>
      {system.description !== "" && (
        <Text size="sm" className={classes.prose}>
          {system.description}
        </Text>
      )}
      {system.integrations.length > 0 && (
        <div className={classes.meta}>
          <span>
            {WORDS.systems.integrations}: {system.integrations.map((id) => names.get(id) ?? id).join(", ")}
          </span>
        </div>
      )}
    </>
  );
}

export function SystemFields({ system, onChange }: SystemProps) {
  const names = useInstanceNames();
  const known = [...new Set([...names.keys(), ...system.integrations])];
  return (
    <>
      <TextInput
        data-autofocus
        label={WORDS.name}
        required
        maxLength={200}
        value={system.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Textarea
        label={WORDS.systems.description}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={20_000}
        value={system.description}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      {known.length > 0 && (
        <MultiSelect
          label={WORDS.systems.integrations}
          clearable
          searchable
          data={known.map((id) => ({ value: id, label: names.get(id) ?? id }))}
          value={system.integrations}
          onChange={(integrations) => onChange({ integrations })}
        />
      )}
    </>
  );
}

interface SectionProps {
  readonly section: DescriptionSection;
  readonly onChange: (change: Partial<DescriptionSection>) => void;
}

export function SectionFields({ section, onChange }: SectionProps) {
  return (
    <>
      <TextInput
        data-autofocus
        label={WORDS.description.heading}
        required
        maxLength={200}
        value={section.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        label={WORDS.text}
        autosize
        minRows={6}
        maxRows={20}
        maxLength={100_000}
        value={section.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
    </>
  );
}

interface OrganisationProps {
  readonly engagementId: string;
  readonly organisation: SubserviceOrganisation;
  readonly onChange: (change: Partial<SubserviceOrganisation>) => void;
}

export function OrganisationFields({ engagementId, organisation, onChange }: OrganisationProps) {
  const { methods, methodHelp } = WORDS.organisations;
  return (
    <>
      <TextInput
        data-autofocus
        label={WORDS.name}
        required
        maxLength={200}
        value={organisation.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Textarea
        label={WORDS.organisations.services}
        autosize
        minRows={2}
        maxLength={20_000}
        value={organisation.services}
        onChange={(event) => onChange({ services: event.currentTarget.value })}
      />
      <div>
        <SegmentedControl
          fullWidth
          aria-label={WORDS.organisations.method}
          value={organisation.method}
          onChange={(method) => onChange({ method })}
          data={(["carve-out", "inclusive"] as const).map((value) => ({ value, label: methods[value] }))}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {methodHelp[organisation.method]}
        </Text>
      </div>
      <ControlsField
        engagementId={engagementId}
        controls={organisation.controls}
        onChange={(controls) => onChange({ controls })}
      />
    </>
  );
}

interface LetterProps {
  readonly letter: BridgeLetter;
  readonly onChange: (change: Partial<BridgeLetter>) => void;
}

export function LetterFields({ letter, onChange }: LetterProps) {
  const day = (name: "first_day" | "last_day" | "signed_on", label: string, required = true) => (
    <TextInput
      type="date"
      label={label}
      required={required}
      value={letter[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <Group grow align="start">
        {day("first_day", WORDS.letters.first)}
        {day("last_day", WORDS.letters.last)}
      </Group>
      <Textarea
        label={WORDS.letters.text}
        required
        autosize
        minRows={5}
        maxRows={20}
        maxLength={20_000}
        value={letter.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <Group grow align="start">
        <TextInput
          label={WORDS.letters.signer}
          required
          maxLength={200}
          value={letter.signer}
          onChange={(event) => onChange({ signer: event.currentTarget.value })}
        />
        {day("signed_on", WORDS.letters.signed, false)}
      </Group>
    </>
  );
}
