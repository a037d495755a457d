import { Button, Group, Pill, TextInput } from "@mantine/core";
import { IconFilterOff, IconLayoutNavbarCollapse, IconLayoutNavbarExpand, IconSearch } from "@tabler/icons-react";

import { STATUS, type GapStatus } from "@/shared/status/gapStatus";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { anyFilter, FILTER_NAMES, type Filters } from "../api/filters";

import classes from "./RequirementList.module.css";

interface Props {
  readonly filters: Filters;
  readonly allClosed: boolean;
  readonly onClear: () => void;
  readonly onFoldAll: () => void;
}

const WORDS = text.frameworks;

function wordOf(name: (typeof FILTER_NAMES)[number], value: string): string {
  if (name === "status") return value in STATUS ? STATUS[value as GapStatus].word : value;
  const words: Readonly<Record<string, { readonly word: string } | undefined>> =
    name === "audit" ? { ...text.audits.status, ...text.status.audit } : text.status[name];
  return words[value]?.word ?? value;
}

/** Search, the filters in force, and folding, over the list. */
export function ListTools({ filters, allClosed, onClear, onFoldAll }: Props) {
  const { change, toggle } = useSearchState();
  return (
    <div className={classes.tools}>
      <TextInput
        className={classes.search}
        type="search"
        aria-label={WORDS.search}
        placeholder={WORDS.search}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={filters.search}
        onChange={(event) => change({ q: event.currentTarget.value })}
      />
      <Group gap={6} role="group" aria-label={WORDS.filters}>
        {FILTER_NAMES.flatMap((name) =>
          filters[name].map((value) => (
            <Pill
              key={`${name}-${value}`}
              withRemoveButton
              removeButtonProps={{
                "aria-label": WORDS.removeFilter(wordOf(name, value)),
                "aria-hidden": false,
                tabIndex: 0,
              }}
              onRemove={() => toggle(name, value)}
            >
              {wordOf(name, value)}
            </Pill>
          )),
        )}
        {anyFilter(filters) && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconFilterOff size={13} aria-hidden />}
            onClick={onClear}
          >
            {WORDS.clearFilters}
          </Button>
        )}
      </Group>
      <Button
        ml="auto"
        size="xs"
        variant="subtle"
        color="gray"
        leftSection={
          allClosed ? (
            <IconLayoutNavbarExpand size={15} aria-hidden />
          ) : (
            <IconLayoutNavbarCollapse size={15} aria-hidden />
          )
        }
        onClick={onFoldAll}
      >
        {allClosed ? WORDS.expandAll : WORDS.collapseAll}
      </Button>
    </div>
  );
}
