import { Button, Group, Pill, Text, TextInput, VisuallyHidden } from "@mantine/core";
import { IconFilterOff, IconLayoutNavbarCollapse, IconLayoutNavbarExpand, IconSearch } from "@tabler/icons-react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { STATUS, type GapStatus } from "@/shared/status/gapStatus";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { anyFilter, FILTER_NAMES, filtersOf, filterSections } from "../api/filters";
import { useRequirements } from "../api/useRequirements";

import classes from "./RequirementList.module.css";
import { SectionGroup } from "./SectionGroup";

interface Props {
  readonly frameworkId: string;
}

const WORDS = text.frameworks;

function wordOf(name: (typeof FILTER_NAMES)[number], value: string): string {
  if (name === "status") return value in STATUS ? STATUS[value as GapStatus].word : value;
  const words: Readonly<Record<string, { readonly word: string } | undefined>> = text.status[name];
  return words[value]?.word ?? value;
}

export function RequirementList({ frameworkId }: Props) {
  const { data, error, refetch } = useRequirements(frameworkId);
  const { params, change, toggle } = useSearchState();
  const filters = filtersOf(params);
  const filtering = anyFilter(filters);
  const closed = params.getAll("closed");

  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  const sections = filterSections(data?.sections ?? [], filters);
  const shown = sections.reduce((sum, section) => sum + section.requirements.length, 0);
  const allClosed = sections.length > 0 && sections.every((section) => closed.includes(section.id));
  const clear = () => change({ status: null, policies: null, evidence: null, q: null });

  return (
    <Panel
      title={WORDS.list}
      flush
      aside={
        <Text size="sm" c="dimmed" role="status">
          {data && WORDS.shown(shown, data.total)}
        </Text>
      }
    >
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
                removeButtonProps={{ "aria-label": WORDS.removeFilter(wordOf(name, value)), "aria-hidden": false, tabIndex: 0 }}
                onRemove={() => toggle(name, value)}
              >
                {wordOf(name, value)}
              </Pill>
            )),
          )}
          {filtering && (
            <Button size="compact-xs" variant="subtle" leftSection={<IconFilterOff size={13} aria-hidden />} onClick={clear}>
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
            allClosed ? <IconLayoutNavbarExpand size={15} aria-hidden /> : <IconLayoutNavbarCollapse size={15} aria-hidden />
          }
          onClick={() => change({ closed: allClosed ? null : sections.map((section) => section.id) })}
        >
          {allClosed ? WORDS.expandAll : WORDS.collapseAll}
        </Button>
      </div>
      {data === undefined && <LoadingLines lines={10} />}
      {data !== undefined && sections.length === 0 && (
        <EmptyState icon={IconSearch} title={WORDS.noMatch} action={<Button variant="default" onClick={clear}>{WORDS.clearFilters}</Button>}>
          {WORDS.noMatchBody}
        </EmptyState>
      )}
      {sections.length > 0 && (
        <div className={classes.columns} aria-hidden>
          <span>{WORDS.columns.requirement}</span>
          <span>{WORDS.columns.gaps}</span>
          <span>{WORDS.columns.evidence}</span>
          <span>{WORDS.columns.policies}</span>
          <span>{WORDS.columns.findings}</span>
        </div>
      )}
      {sections.map((section) => (
        <SectionGroup
          key={section.id}
          frameworkId={frameworkId}
          section={section}
          open={!closed.includes(section.id)}
          onToggle={() => toggle("closed", section.id)}
        />
      ))}
      <VisuallyHidden>{data && WORDS.shown(shown, data.total)}</VisuallyHidden>
    </Panel>
  );
}
