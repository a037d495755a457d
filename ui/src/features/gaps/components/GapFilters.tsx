import { MultiSelect, Select, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";

import { useInstanceNames } from "@/shared/integration/useInstances";
import { STATUS } from "@/shared/status/gapStatus";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useGapChoices } from "../api/useGaps";

import classes from "./GapsPage.module.css";

const WORDS = text.gaps;
const SEVERITIES = ["critical", "high", "medium", "low"].map((value) => ({
  value,
  label: text.status.severity[value] ?? value,
}));
const STATUSES = (["GAP", "ATTENTION"] as const).map((value) => ({ value, label: STATUS[value].word }));
const AGES = Object.entries(WORDS.ages).map(([value, label]) => ({ value, label }));

interface Props {
  readonly shown: string | undefined;
}

/** Every filter is in the URL; what can be chosen is what the gaps name. */
export function GapFilters({ shown }: Props) {
  const { params, change } = useSearchState();
  const { data } = useGapChoices();
  const names = useInstanceNames();
  const choices = {
    framework: data?.frameworks.map(([value, label]) => ({ value, label })) ?? [],
    instance: data?.instances.map((value) => ({ value, label: names.get(value) ?? value })) ?? [],
    account: data?.accounts ?? [],
    type: data?.types ?? [],
    severity: SEVERITIES,
    status: STATUSES,
  };
  return (
    <div className={classes.bar} role="search">
      <TextInput
        className={classes.search}
        type="search"
        aria-label={WORDS.search}
        placeholder={WORDS.search}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={params.get("q") ?? ""}
        onChange={(event) => change({ q: event.currentTarget.value })}
      />
      {(Object.keys(choices) as (keyof typeof choices)[]).map((name) => (
        <MultiSelect
          key={name}
          size="sm"
          aria-label={WORDS.filter[name]}
          placeholder={params.getAll(name).length === 0 ? WORDS.filter[name] : undefined}
          clearable
          searchable={choices[name].length > 8}
          data={choices[name] as { value: string; label: string }[]}
          value={params.getAll(name)}
          onChange={(values) => change({ [name]: values })}
        />
      ))}
      <Select
        aria-label={WORDS.filter.age}
        placeholder={WORDS.filter.age}
        clearable
        data={AGES}
        value={params.get("age")}
        onChange={(value) => change({ age: value })}
      />
      {shown !== undefined && (
        <Text size="sm" c="dimmed" role="status" className={classes.shown}>
          {shown}
        </Text>
      )}
    </div>
  );
}
