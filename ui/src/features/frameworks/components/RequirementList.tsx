import { Button, Text } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { anyFilter, filtersOf, filterSections } from "../api/filters";
import { useRequirements, type RequirementSection } from "../api/useRequirements";

import { ListTools } from "./ListTools";
import classes from "./RequirementList.module.css";
import { SectionGroup } from "./SectionGroup";

interface Props {
  readonly frameworkId: string;
}

const WORDS = text.frameworks;

/** A section of which nothing applies stays folded until someone looks for it. */
function openByDefault(section: RequirementSection, filtering: boolean): boolean {
  return filtering || section.requirements.some((row) => row.applicable);
}

export function RequirementList({ frameworkId }: Props) {
  const { data, error, refetch } = useRequirements(frameworkId);
  const { params, change, toggle } = useSearchState();
  const filters = filtersOf(params);
  const filtering = anyFilter(filters);
  const folded = params.getAll("fold");

  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  const sections = filterSections(data?.sections ?? [], filters);
  const shown = sections.reduce((sum, section) => sum + section.requirements.length, 0);
  const isOpen = (section: RequirementSection) => openByDefault(section, filtering) !== folded.includes(section.id);
  const allClosed = sections.length > 0 && !sections.some(isOpen);
  const foldAll = (open: boolean) =>
    change({ fold: sections.filter((section) => openByDefault(section, filtering) !== open).map(({ id }) => id) });
  const clear = () => change({ status: null, policies: null, evidence: null, audit: null, q: null });

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
      <ListTools filters={filters} allClosed={allClosed} onClear={clear} onFoldAll={() => foldAll(allClosed)} />
      {data === undefined && <LoadingLines lines={10} />}
      {data !== undefined && sections.length === 0 && (
        <EmptyState
          icon={IconSearch}
          title={WORDS.noMatch}
          action={
            <Button variant="default" onClick={clear}>
              {WORDS.clearFilters}
            </Button>
          }
        >
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
          open={isOpen(section)}
          onToggle={() => toggle("fold", section.id)}
        />
      ))}
    </Panel>
  );
}
