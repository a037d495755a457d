import { Anchor } from "@mantine/core";
import { IconClock, IconListCheck } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FilterBar } from "@/shared/layout/FilterBar";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { Page } from "@/shared/layout/Page";
import { Chip } from "@/shared/status/Chip";
import { Time } from "@/shared/time/Time";
import { useNow } from "@/shared/time/useNow";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { isDue, type Task } from "../api/merged";
import { useDoneTasks, useTasks } from "../api/useTasks";

const WORDS = text.tasks;
const WHICH = ["due", "done"] as const;
type Which = (typeof WHICH)[number] | undefined;

const TASK: Column<Task> = {
  label: WORDS.columns.task,
  cell: ({ title, link }) => (
    <Anchor component={Link} to={link} size="sm" fw={600}>
      {title}
    </Anchor>
  ),
};
const KIND: Column<Task> = { label: WORDS.columns.kind, cell: ({ kind }) => WORDS.kind[kind] };
const DUE: Column<Task> = {
  label: WORDS.columns.due,
  cell: ({ due, overdue }) =>
    overdue ? <Chip tone="gap" icon={IconClock} word={`${due ?? ""} · ${WORDS.overdue}`} /> : (due ?? WORDS.noDay),
};
const DONE: Column<Task> = {
  label: WORDS.columns.done,
  cell: ({ doneAt }) => (doneAt === null ? "–" : <Time at={doneAt} />),
};

export default function TasksPage() {
  const { params } = useSearchState();
  const now = useNow();
  const which = WHICH.find((one) => one === params.get("which"));
  const waiting = useTasks();
  const finished = useDoneTasks(which === "done");
  const { tasks, error, again } = which === "done" ? finished : waiting;
  const offered = which === "due" ? tasks?.filter((task) => isDue(task, now)) : tasks;
  const wanted = (params.get("q") ?? "").toLowerCase();
  const rows = offered?.filter(
    ({ title, kind }) => title.toLowerCase().includes(wanted) && (params.get("kind") ?? kind) === kind,
  );
  const kinds = [...new Set(offered?.map(({ kind }) => kind))];
  return (
    <Page title={WORDS.title} description={WORDS.description} crumbs={[{ label: WORDS.title }]}>
      <ListPanel
        label={WORDS.title}
        rows={rows}
        error={error}
        onRetry={again}
        keyOf={({ key }) => key}
        minWidth={560}
        empty={<Nothing which={which} none={offered?.length === 0} />}
        columns={[TASK, KIND, which === "done" ? DONE : DUE]}
      >
        <FilterBar
          search={WORDS.search}
          choices={[
            {
              name: "which",
              label: WORDS.which.label,
              options: WHICH.map((value) => ({ value, label: WORDS.which[value] })),
            },
            {
              name: "kind",
              label: WORDS.filter,
              options: kinds.map((value) => ({ value, label: WORDS.kind[value] })),
            },
          ]}
          shown={rows && String(rows.length)}
        />
      </ListPanel>
    </Page>
  );
}

function Nothing({ which, none }: { readonly which: Which; readonly none: boolean }) {
  if (!none) return <EmptyState icon={IconListCheck} title={WORDS.noMatch} />;
  const words = {
    all: [WORDS.empty, WORDS.emptyBody],
    due: [WORDS.noneDue, WORDS.noneDueBody],
    done: [WORDS.noneDone, WORDS.noneDoneBody],
  } as const;
  const [title, body] = words[which ?? "all"];
  return (
    <EmptyState icon={IconListCheck} title={title}>
      {body}
    </EmptyState>
  );
}
