import { Group, MultiSelect, NumberInput, SegmentedControl, Select, TagsInput, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";

import { useApi } from "@/shared/api/ApiContext";
import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { requirementsOf } from "@/shared/requirement/requirementsOf";
import { text } from "@/strings/text";

import { useChangeEngagement, useCreateEngagement, useFrameworkNames, type Engagement } from "../api/useEngagements";

interface Props {
  /** The one that is changed; without it a new one is opened. */
  readonly engagement?: Engagement;
  readonly onClose: () => void;
}

const WORDS = text.audits.setUp;

export function EngagementDialog({ engagement, onClose }: Props) {
  const navigate = useNavigate();
  const create = useCreateEngagement();
  const edit = useChangeEngagement();
  const frameworks = useFrameworkNames().data?.items ?? [];
  const [draft, setDraft] = useState(() => draftOf(engagement));
  const set = (change: Partial<Draft>) => setDraft((held) => ({ ...held, ...change }));
  const framework = draft.framework ?? frameworks[0]?.id ?? null;
  const act = () => {
    const change = changeOf(draft, engagement);
    if (engagement !== undefined) {
      const onSuccess = () => {
        notifyDone(WORDS.saved);
        onClose();
      };
      edit.mutate({ engagement, change }, { onSuccess });
    } else if (framework !== null) {
      create.mutate(
        { ...change, framework_id: framework },
        {
          onSuccess: ({ id }) => {
            notifyDone(WORDS.created);
            void navigate(`/audits/${id}`);
          },
        },
      );
    }
  };

  return (
    <Dialog
      title={engagement === undefined ? WORDS.create : WORDS.edit}
      onClose={onClose}
      act={engagement === undefined ? WORDS.act : WORDS.save}
      onAct={act}
      acting={create.isPending || edit.isPending}
      mayAct={complete(draft) && framework !== null}
      error={create.error ?? edit.error}
      size="lg"
    >
      <TextInput
        data-autofocus
        label={WORDS.title}
        required
        maxLength={200}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      {engagement === undefined && (
        <Select
          label={WORDS.framework}
          required
          allowDeselect={false}
          data={frameworks.map((one) => ({ value: one.id, label: one.title }))}
          value={framework}
          onChange={(id) => set({ framework: id, categories: [] })}
        />
      )}
      <div>
        <SegmentedControl
          fullWidth
          aria-label={WORDS.type}
          value={draft.type}
          onChange={(next) => set({ type: next })}
          data={(["type-2", "type-1"] as const).map((value) => ({ value, label: text.audits.type[value] }))}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {text.audits.typeHelp[draft.type]}
        </Text>
      </div>
      {draft.type === "type-1" ? (
        <Day label={WORDS.asOf} value={draft.asOf} onChange={(asOf) => set({ asOf })} />
      ) : (
        <Group grow align="start">
          <Day label={WORDS.start} value={draft.start} onChange={(start) => set({ start })} />
          <Day label={WORDS.end} value={draft.end} onChange={(end) => set({ end })} />
        </Group>
      )}
      <TagsInput
        label={WORDS.systems}
        description={WORDS.systemsHelp}
        maxTags={200}
        value={draft.systems}
        onChange={(systems) => set({ systems })}
      />
      <Categories framework={framework} value={draft.categories} onChange={(categories) => set({ categories })} />
      <NumberInput
        label={WORDS.retention}
        description={WORDS.retentionHelp}
        min={1}
        max={36_525}
        thousandSeparator=","
        allowDecimal={false}
        value={draft.retention}
        onChange={(value) => set({ retention: Number(value) || 1 })}
      />
      <Group grow align="start">
        <Days label={WORDS.reminded} value={draft.reminded} onChange={(reminded) => set({ reminded })} />
        <Days label={WORDS.escalated} value={draft.escalated} onChange={(escalated) => set({ escalated })} />
      </Group>
    </Dialog>
  );
}

interface Draft {
  readonly framework: string | null;
  readonly title: string;
  readonly type: Engagement["type"];
  readonly start: string;
  readonly end: string;
  readonly asOf: string;
  readonly systems: string[];
  readonly categories: string[];
  readonly retention: number;
  readonly reminded: number;
  readonly escalated: number;
}

const EMPTY: Draft = {
  framework: null,
  title: "",
  type: "type-2",
  start: "",
  end: "",
  asOf: "",
  systems: [],
  categories: [],
  retention: 2_557,
  reminded: 7,
  escalated: 14,
};

function draftOf(held: Engagement | undefined): Draft {
  if (held === undefined) return EMPTY;
  return {
    framework: held.framework_id,
    title: held.title,
    type: held.type,
    start: held.period_start ?? "",
    end: held.period_end ?? "",
    asOf: held.as_of ?? "",
    systems: held.scope.map(({ name }) => name),
    categories: held.categories,
    retention: held.retention_days,
    reminded: held.auditors_reminded_after,
    escalated: held.auditors_escalated_after,
  };
}

function complete({ title, type, start, end, asOf }: Draft): boolean {
  return title.trim() !== "" && (type === "type-1" ? asOf !== "" : start !== "" && end !== "");
}

/** A system that was there before keeps what is said of it beside its name. */
function changeOf(draft: Draft, engagement: Engagement | undefined) {
  const point = draft.type === "type-1";
  return {
    title: draft.title.trim(),
    type: draft.type,
    period_start: point ? null : draft.start,
    period_end: point ? null : draft.end,
    as_of: point ? draft.asOf : null,
    scope: draft.systems.map(
      (name) => engagement?.scope.find((one) => one.name === name) ?? { name, description: "", integrations: [] },
    ),
    categories: draft.categories,
    retention_days: draft.retention,
    auditors_reminded_after: draft.reminded,
    auditors_escalated_after: draft.escalated,
  };
}

interface DaysProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (days: number) => void;
}

function Days({ label, value, onChange }: DaysProps) {
  return (
    <NumberInput
      label={label}
      min={1}
      max={365}
      allowDecimal={false}
      value={value}
      onChange={(typed) => onChange(Number(typed) || 1)}
    />
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

export function Day({ label, value, onChange }: DayProps) {
  return (
    <TextInput
      type="date"
      label={label}
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface CategoriesProps {
  readonly framework: string | null;
  readonly value: string[];
  readonly onChange: (value: string[]) => void;
}

/** Those that the framework's requirements are of; a framework without categories has nothing to choose. */
function Categories({ framework, value, onChange }: CategoriesProps) {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ["frameworks", framework, "requirements"],
    enabled: framework !== null,
    queryFn: ({ signal }) => requirementsOf(api, framework ?? "", signal),
  });
  const rows = data?.sections.flatMap((section) => section.requirements) ?? [];
  const known = [...new Set([...rows.map((row) => row.category), ...value])].filter((one) => one !== "");
  if (known.length === 0) return null;
  return (
    <MultiSelect
      label={WORDS.categories}
      description={WORDS.categoriesHelp}
      data={known}
      value={value}
      onChange={onChange}
      clearable
    />
  );
}
