import { Alert, Anchor, Button, SegmentedControl, Skeleton } from "@mantine/core";
import { IconAlertOctagon, IconDownload, IconMoodEmpty } from "@tabler/icons-react";
import type { SortingState } from "@tanstack/react-table";
import { useMemo } from "react";

import type { Finding } from "@/shared/code/editor";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { Panel } from "@/shared/layout/Panel";
import { DataTable } from "@/shared/table/DataTable";
import { save, toCsv } from "@/shared/table/files";
import { columnsOf, isListOfThings, isMetadata, type Row } from "@/shared/table/values";
import { count } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { readSorting, writeSorting } from "../api/sorting";
import type { QueryAnswer, useQueryRun } from "../api/useQueryRun";

import classes from "./QueryPage.module.css";

interface Props {
  readonly query: string;
  readonly result: ReturnType<typeof useQueryRun>;
  readonly fault: Finding | null;
  readonly onOpen: (thing: Row) => void;
  readonly onUse: (query: string) => void;
}

const WORDS = text.query;

export function QueryResults({ query, result, fault, onOpen, onUse }: Props) {
  const { data, error, isPending, refetch } = result;
  if (error !== null && data === undefined) {
    return fault === null ? (
      <FailurePanel error={error} title={WORDS.error} onRetry={() => void refetch()} />
    ) : (
      <Fault query={query} fault={fault} onUse={onUse} />
    );
  }
  if (isPending) return <Skeleton height={320} radius="lg" />;
  const first = data.pages[0];
  if (first === undefined) return null;
  return <Answer query={query} result={result} first={first} onOpen={onOpen} />;
}

interface FaultProps {
  readonly query: string;
  readonly fault: Finding;
  readonly onUse: (query: string) => void;
}

/** What is wrong, where, and the one-click way out when the server knows one. */
function Fault({ query, fault, onUse }: FaultProps) {
  const { line, column, suggestion, message } = fault;
  const fix = () => {
    const lines = query.split("\n");
    const wrong = lines[line - 1] ?? "";
    lines[line - 1] = wrong.slice(0, column - 1) + (suggestion ?? "") + wrong.slice(column - 1 + fault.text.length);
    onUse(lines.join("\n"));
  };
  return (
    <Alert
      color="red"
      variant="outline"
      bg="var(--pg-surface)"
      icon={<IconAlertOctagon aria-hidden />}
      title={WORDS.error}
      role="alert"
    >
      {message} <span className={classes.summary}>{WORDS.at(line, column)}.</span>{" "}
      {suggestion && fault.text !== "" && (
        <Anchor component="button" type="button" size="sm" onClick={fix}>
          {WORDS.suggestion(suggestion)}
        </Anchor>
      )}
    </Alert>
  );
}

interface AnswerProps {
  readonly query: string;
  readonly result: ReturnType<typeof useQueryRun>;
  readonly first: QueryAnswer & { readonly took: number };
  readonly onOpen: (thing: Row) => void;
}

function Answer({ query, result, first, onOpen }: AnswerProps) {
  const { params, change } = useSearchState();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = result;
  const view = params.get("view") === "json" ? "json" : "table";
  const rows = useMemo<readonly Row[]>(
    () => (first.tree ? first.tree.vertices : (data?.pages.flatMap((page) => page.rows) ?? [])),
    [data, first],
  );
  const given = first.columns;
  const columns = useMemo(
    () => (given.length > 0 && !isListOfThings(rows) ? given : columnsOf(rows, query)),
    [given, rows, query],
  );
  const sorting = readSorting(params.get("sort"));
  const total = count(rows.length);
  const summary = first.tree
    ? WORDS.treeOf(count(first.tree.vertices.length), count(first.tree.edges.length))
    : WORDS.rows(total, hasNextPage);
  const whole = first.tree ?? rows;

  return (
    <Panel flush>
      <div className={classes.bar}>
        <span className={classes.summary} role="status">
          <strong>{summary}</strong> {WORDS.snapshot} <Time at={first.snapshot_at} form="full" />{" "}
          {WORDS.took(`${count(Math.round(first.took))} ms`)}
        </span>
        <SegmentedControl
          size="xs"
          aria-label={WORDS.results}
          value={view}
          onChange={(next) => change({ view: next === "json" ? "json" : null })}
          data={[
            { value: "table", label: WORDS.table },
            { value: "json", label: WORDS.json },
          ]}
        />
        <Button.Group>
          <Button
            size="xs"
            variant="default"
            title={WORDS.downloadAll(total)}
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => save("query.csv", toCsv(fileColumns(first, columns, rows), rows), "text/csv")}
          >
            {WORDS.csv}
          </Button>
          <Button
            size="xs"
            variant="default"
            title={WORDS.downloadAll(total)}
            onClick={() => save("query.json", JSON.stringify(whole, null, 2), "application/json")}
          >
            {WORDS.jsonFile}
          </Button>
        </Button.Group>
      </div>
      {rows.length === 0 && (
        <EmptyState icon={IconMoodEmpty} title={WORDS.none}>
          {WORDS.noneBody}
        </EmptyState>
      )}
      {rows.length > 0 && view === "json" && (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
        <pre className={classes.json} tabIndex={0} role="region" aria-label={WORDS.json}>
          {JSON.stringify(first.tree ?? rows.slice(0, 500), null, 2)}
        </pre>
      )}
      {rows.length > 0 && view === "table" && (
        <DataTable
          label={WORDS.results}
          columns={columns}
          rows={rows}
          sorting={sorting}
          onSorting={(next: SortingState) => change({ sort: writeSorting(next) })}
          onOpen={onOpen}
          maxHeight="65vh"
        />
      )}
      {hasNextPage && (
        <div className={classes.more}>
          <Button size="xs" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {text.words.more}
          </Button>
        </div>
      )}
    </Panel>
  );
}

/** A file holds every property of a list, metadata last; a table's columns are the query's own. */
function fileColumns(first: QueryAnswer, shown: readonly string[], rows: readonly Row[]): readonly string[] {
  if (first.type === "table") return shown;
  const all = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const own = all.filter((name) => !isMetadata(name) && !shown.includes(name));
  return [...shown, ...own.toSorted(), ...all.filter((name) => isMetadata(name) && !shown.includes(name)).toSorted()];
}
