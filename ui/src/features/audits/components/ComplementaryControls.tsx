import { Button, Fieldset, Group, MultiSelect, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "react-router";

import { text } from "@/strings/text";

import { addressOf } from "../api/addresses";
import { nextId, type ComplementaryControl } from "../api/parts";
import { useAuditRequirements } from "../api/useAudit";

import classes from "./Audit.module.css";

const WORDS = text.audits.report;

interface ShownProps {
  readonly engagementId: string;
  readonly control: ComplementaryControl;
}

/** What somebody else has to do, and which requirements it helps to meet. */
export function ShownControl({ engagementId, control }: ShownProps) {
  return (
    <>
      <Text size="sm">
        <strong>{control.id}</strong> <span className={classes.prose}>{control.text}</span>
      </Text>
      {control.requirements.length > 0 && (
        <div className={classes.meta}>
          {control.requirements.map((ref) => (
            <Link key={ref} to={addressOf(engagementId, ref)}>
              {ref}
            </Link>
          ))}
        </div>
      )}
    </>
  );
}

interface FieldsProps {
  readonly engagementId: string;
  readonly label: string;
  readonly control: ComplementaryControl;
  readonly onChange: (change: Partial<ComplementaryControl>) => void;
}

export function ControlFields({ engagementId, label, control, onChange }: FieldsProps) {
  const rows = useAuditRequirements(engagementId).data?.items ?? [];
  const known = rows.map((row) => ({ value: row.ref, label: `${row.ref} ${row.title}` }));
  const others = control.requirements.filter((ref) => !rows.some((row) => row.ref === ref));
  return (
    <Stack gap="sm">
      <TextInput
        label={WORDS.identifier}
        required
        maxLength={60}
        value={control.id}
        onChange={(event) => onChange({ id: event.currentTarget.value })}
      />
      <Textarea
        label={label}
        required
        autosize
        minRows={2}
        maxLength={5_000}
        value={control.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <MultiSelect
        label={WORDS.requirements}
        searchable
        clearable
        hidePickedOptions
        limit={100}
        data={[...known, ...others.map((ref) => ({ value: ref, label: ref }))]}
        value={control.requirements}
        onChange={(requirements) => onChange({ requirements })}
      />
    </Stack>
  );
}

interface ListProps {
  readonly engagementId: string;
  readonly controls: readonly ComplementaryControl[];
  readonly onChange: (controls: ComplementaryControl[]) => void;
}

/** The controls of a subservice organisation, edited with it. */
export function ControlsField({ engagementId, controls, onChange }: ListProps) {
  return (
    <Stack gap="sm">
      {controls.map((control, at) => (
        // The place is the key: an identifier is typed here, letter by letter.
        <Fieldset key={at} legend={control.id === "" ? WORDS.users.one : control.id}>
          <ControlFields
            engagementId={engagementId}
            label={WORDS.text}
            control={control}
            onChange={(change) => onChange(controls.toSpliced(at, 1, { ...control, ...change }))}
          />
          <Button
            mt="sm"
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={WORDS.organisations.removeControl(control.id)}
            onClick={() => onChange(controls.toSpliced(at, 1))}
          >
            {WORDS.removeAct}
          </Button>
        </Fieldset>
      ))}
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...controls, { id: nextId("CSOC", controls), text: "", requirements: [] }])}
        >
          {WORDS.organisations.addControl}
        </Button>
      </Group>
    </Stack>
  );
}
