import { Select, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";

import { useSearchState } from "@/shared/url/useSearchState";

import classes from "./FilterBar.module.css";

export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (string | { readonly value: string; readonly label: string })[];
}

interface Props {
  readonly search: string;
  readonly choices: readonly Choice[];
  readonly shown?: string;
}

/** Search and filters of a list; all of it lives in the URL. */
export function FilterBar({ search, choices, shown }: Props) {
  const { params, change } = useSearchState();
  return (
    <div className={classes.bar} role="search">
      <TextInput
        className={classes.search}
        type="search"
        aria-label={search}
        placeholder={search}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={params.get("q") ?? ""}
        onChange={(event) => change({ q: event.currentTarget.value })}
      />
      {choices.map(({ name, label, options }) => (
        <Select
          key={name}
          className={classes.choice}
          aria-label={label}
          placeholder={label}
          clearable
          data={[...options]}
          value={params.get(name)}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
      {shown !== undefined && (
        <Text size="sm" c="dimmed" ml="auto" role="status">
          {shown}
        </Text>
      )}
    </div>
  );
}
