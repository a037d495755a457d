import { Button, Group, Select, SimpleGrid, Stack, Switch, TagsInput, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { Faults } from "@/shared/feedback/Faults";
import { faultsOf } from "@/shared/feedback/faultsOf";
import { Panel } from "@/shared/layout/Panel";
import { text } from "@/strings/text";

import { isSound, tagIsSound, type Draft } from "../api/draft";
import type { Integration } from "../api/useCatalogue";

import { ConfigInput } from "./ConfigInput";

interface Props {
  readonly integration: Integration;
  readonly start: Draft;
  /** Names of secrets that are set already. */
  readonly stored?: readonly string[];
  readonly act: string;
  readonly acting: boolean;
  readonly error: unknown;
  readonly leadsBack: string;
  readonly onSave: (draft: Draft) => void;
}

const WORDS = text.connecting.form;
const HOURS = [1, 6, 12, 24, 168];

const intervals = (held: number) =>
  [...new Set([...HOURS, held])]
    .toSorted((a, b) => a - b)
    .map((hours) => ({ value: String(hours), label: text.integrations.every(hours) }));

/** The form of one integration, drawn from what the catalogue declares of it. */
export function InstanceForm({ integration, start, stored = [], act, acting, error, leadsBack, onSave }: Props) {
  const [draft, setDraft] = useState(start);
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const set = (change: Partial<Draft>) => setDraft((held) => ({ ...held, ...change }));
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const tried = tries > 0;
  const faults = faultsOf(error);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (acting) return;
        if (isSound(draft, integration, stored)) onSave(draft);
        else setTries((count) => count + 1);
      }}
    >
      <Stack gap="md">
        <Panel title={WORDS.connection}>
          <Stack gap="md">
            <TextInput
              label={WORDS.name}
              description={WORDS.nameHelp}
              required
              maxLength={120}
              error={tried && draft.name.trim() === "" && WORDS.faults.missing}
              value={draft.name}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
            {integration.config_fields.map((field) => (
              <ConfigInput
                key={field.name}
                field={field}
                value={draft.values[field.name] ?? ""}
                stored={stored}
                tried={tried}
                onChange={(value) => set({ values: { ...draft.values, [field.name]: value } })}
              />
            ))}
          </Stack>
        </Panel>
        <Panel title={WORDS.schedule}>
          <Stack gap="md">
            <Switch
              label={WORDS.enabled}
              description={WORDS.enabledHelp}
              checked={draft.enabled}
              onChange={(event) => set({ enabled: event.currentTarget.checked })}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <Select
                label={WORDS.interval}
                allowDeselect={false}
                disabled={!draft.enabled}
                data={intervals(start.hours)}
                value={String(draft.hours)}
                onChange={(hours) => set({ hours: Number(hours ?? draft.hours) })}
              />
              <TagsInput
                label={WORDS.tags}
                description={WORDS.tagsHelp}
                inputWrapperOrder={["label", "input", "description", "error"]}
                maxTags={50}
                acceptValueOnBlur
                error={tried && !draft.tags.every(tagIsSound) && WORDS.faults.tag}
                value={[...draft.tags]}
                onChange={(tags) => set({ tags })}
              />
            </SimpleGrid>
          </Stack>
        </Panel>
        {faults.length > 0 && <Faults title={WORDS.refused} lines={faults} />}
        {error !== null && faults.length === 0 && <FailurePanel error={error} title={text.words.failure.action} />}
        <Group justify="flex-end">
          <Button component={Link} to={leadsBack} variant="default">
            {text.words.cancel}
          </Button>
          <Button type="submit" loading={acting}>
            {act}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
