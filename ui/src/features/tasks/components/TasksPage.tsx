import { Anchor } from "@mantine/core";
import { IconClock, IconListCheck } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FilterBar } from "@/shared/layout/FilterBar";
import { ListPanel } from "@/shared/layout/ListPanel";
import { Page } from "@/shared/layout/Page";
import { Chip } from "@/shared/status/Chip";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useTasks } from "../api/useTasks";

const WORDS = text.tasks;

export default function TasksPage() {
  const { params } = useSearchState();
  const { tasks, error, again } = useTasks();
  const wanted = (params.get("q") ?? "").toLowerCase();
  const rows = tasks?.filter(
    ({ title, kind }) => title.toLowerCase().includes(wanted) && (params.get("kind") ?? kind) === kind,
  );
  const kinds = [...new Set(tasks?.map(({ kind }) => kind))];
  const none = tasks?.length === 0;
  return (
    <Page title={WORDS.title} description={WORDS.description} crumbs={[{ label: WORDS.title }]}>
      <ListPanel
        label={WORDS.title}
        rows={rows}
        error={error}
        onRetry={again}
        keyOf={({ key }) => key}
        minWidth={560}
        empty={
          <EmptyState icon={IconListCheck} title={none ? WORDS.empty : WORDS.noMatch}>
            {none ? WORDS.emptyBody : undefined}
          </EmptyState>
        }
        columns={[
          {
            label: WORDS.columns.task,
            cell: ({ title, link }) => (
              <Anchor component={Link} to={link} size="sm" fw={600}>
                {title}
              </Anchor>
            ),
          },
          { label: WORDS.columns.kind, cell: ({ kind }) => WORDS.kind[kind] },
          {
            label: WORDS.columns.due,
            cell: ({ due, overdue }) =>
              overdue ? (
                <Chip tone="gap" icon={IconClock} word={`${due ?? ""} · ${WORDS.overdue}`} />
              ) : (
                (due ?? WORDS.noDay)
              ),
          },
        ]}
      >
        {!none && (
          <FilterBar
            search={WORDS.search}
            choices={[
              {
                name: "kind",
                label: WORDS.filter,
                options: kinds.map((value) => ({ value, label: WORDS.kind[value] })),
              },
            ]}
            shown={rows && String(rows.length)}
          />
        )}
      </ListPanel>
    </Page>
  );
}
