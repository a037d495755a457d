import { ActionIcon, Button, Checkbox, Fieldset, Select, Stack, TagsInput, Text, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { asRule, complete, lineOf, type Line } from "../api/scope";
import { useChangeSettings, useSettings, type Settings } from "../api/useSettings";

import classes from "./Imports.module.css";

const WORDS = text.imports.settings;
const BARS = ["policies", "evidence", "gap_analysis", "audit_tracking"] as const;
const FIELDS = (["instance", "account", "type", "class", "tag"] as const).map((value) => ({
  value,
  label: WORDS.fields[value],
}));

interface Props {
  readonly frameworkId: string;
  readonly onClose: () => void;
}

export function SettingsDialog({ frameworkId, onClose }: Props) {
  const { data, error, refetch } = useSettings(frameworkId);
  if (data !== undefined) return <Loaded settings={data} onClose={onClose} />;
  return (
    <Dialog title={WORDS.title} onClose={onClose}>
      {error === null ? <LoadingLines lines={4} /> : <FailurePanel error={error} onRetry={() => void refetch()} />}
    </Dialog>
  );
}

function Loaded({ settings, onClose }: { readonly settings: Settings; readonly onClose: () => void }) {
  const [title, setTitle] = useState(settings.title);
  const [bars, setBars] = useState(settings.summary_settings);
  const [lines, setLines] = useState<readonly Line[]>(() => settings.scope.map(lineOf));
  const [tried, setTried] = useState(false);
  const save = useChangeSettings(settings);
  const act = () => {
    setTried(true);
    if (title.trim() === "" || !lines.every(complete)) return;
    save.mutate(
      { title: title.trim(), summary_settings: bars, scope: lines.map(asRule) },
      {
        onSuccess: () => {
          notifyDone(WORDS.done);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={WORDS.title}
      size="lg"
      onClose={onClose}
      act={WORDS.save}
      onAct={act}
      acting={save.isPending}
      error={save.error}
    >
      <TextInput
        label={WORDS.name}
        required
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Fieldset legend={WORDS.bars} variant="unstyled">
        <Stack gap={8}>
          {BARS.map((bar) => (
            <Checkbox
              key={bar}
              label={WORDS.bar[bar]}
              checked={bars[bar]}
              onChange={(event) => setBars({ ...bars, [bar]: event.currentTarget.checked })}
            />
          ))}
        </Stack>
      </Fieldset>
      <Fieldset legend={WORDS.scope} variant="unstyled">
        <Stack gap={10}>
          <Text size="xs" c="dimmed">
            {WORDS.scopeHint}
          </Text>
          {lines.map((line, place) => (
            <RuleLine
              key={line.key}
              line={line}
              place={place + 1}
              onChange={(next) => setLines(lines.map((held) => (held === line ? next : held)))}
              onRemove={() => setLines(lines.filter((held) => held !== line))}
            />
          ))}
          {tried && !lines.every(complete) && (
            <Text size="sm" c="var(--pg-gap-ink)" role="alert">
              {WORDS.incomplete}
            </Text>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            w="fit-content"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setLines([...lines, lineOf({ field: "account", values: [] })])}
          >
            {WORDS.addRule}
          </Button>
        </Stack>
      </Fieldset>
    </Dialog>
  );
}

interface LineProps {
  readonly line: Line;
  readonly place: number;
  readonly onChange: (line: Line) => void;
  readonly onRemove: () => void;
}

function RuleLine({ line, place, onChange, onRemove }: LineProps) {
  return (
    <div className={classes.rule} role="group" aria-label={`${WORDS.scope} ${place}`}>
      <Select
        className={classes.ruleField}
        label={WORDS.field}
        allowDeselect={false}
        data={FIELDS}
        value={line.field}
        onChange={(field) => field && onChange({ ...line, field })}
      />
      {line.field === "tag" && (
        <TextInput
          className={classes.ruleField}
          label={WORDS.tag}
          value={line.tag}
          onChange={(event) => onChange({ ...line, tag: event.currentTarget.value })}
        />
      )}
      <TagsInput
        className={classes.ruleValues}
        label={WORDS.values}
        placeholder={line.values.length === 0 ? WORDS.valuesHint : undefined}
        maxTags={100}
        value={[...line.values]}
        onChange={(values) => onChange({ ...line, values })}
      />
      <ActionIcon aria-label={WORDS.removeRule(place)} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
