import { Alert, Anchor, Button, Skeleton, Text, Tooltip } from "@mantine/core";
import { IconAlertTriangle, IconDownload, IconTerminal2 } from "@tabler/icons-react";
import type { SortingState } from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { Link } from "react-router";

import { QueryText } from "@/shared/code/QueryText";
import { EntityDrawer } from "@/shared/entity/EntityDrawer";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { useMe } from "@/shared/session/useMe";
import { DataTable } from "@/shared/table/DataTable";
import { save, toCsv } from "@/shared/table/files";
import { columnsOf, isListOfThings, type Row } from "@/shared/table/values";
import { count } from "@/shared/time/format";
import { queryAddress } from "@/shared/url/addresses";
import { text } from "@/strings/text";

import classes from "./QuestionCard.module.css";
import { useRows, type QueryOutcome } from "./useResult";

interface Props {
  readonly evaluationId: string | null;
  readonly snapshotId: string | null;
  readonly questionId: string;
  readonly query: QueryOutcome;
}

const WORDS = text.questions;

/** Behind a count: the query that was asked, its digest, and the rows it found. */
export function OutcomeRows({ evaluationId, snapshotId, questionId, query }: Props) {
  const { may } = useMe();
  const evaluated = evaluationId !== null && query.error === null;
  if (!may("evidence:read")) {
    return (
      <div className={classes.body}>
        <Text size="sm" c="dimmed">
          {WORDS.noPermission}
        </Text>
      </div>
    );
  }
  return (
    <div className={classes.body}>
      {query.error !== null && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title={WORDS.failed}>
          {query.error}
        </Alert>
      )}
      {evaluated && query.count > 0 && <RowsTable evaluationId={evaluationId} questionId={questionId} query={query} />}
      {evaluated && query.count === 0 && (
        <Text size="sm" c="dimmed">
          {WORDS.noRows}
          {query.results_are === "GOOD" && `. ${WORDS.noRowsGood}`}
          {query.results_are === "BAD" && `. ${WORDS.noRowsBad}`}
        </Text>
      )}
      <QueryText query={query.query} />
      <div className={classes.tools}>
        {may("queries:read") && (
          <Anchor component={Link} size="sm" to={queryAddress(query.query, snapshotId)}>
            <IconTerminal2 size={14} aria-hidden style={{ verticalAlign: "-2px", marginInlineEnd: 4 }} />
            {WORDS.openInQuery}
          </Anchor>
        )}
        {query.digest !== "" && (
          <Tooltip label={`${query.digest} · ${WORDS.digestHint}`}>
            <span>
              {WORDS.digest} <code>{query.digest.slice(0, 12)}</code>
            </span>
          </Tooltip>
        )}
      </div>
    </div>
  );
}

interface RowsProps {
  readonly evaluationId: string;
  readonly questionId: string;
  readonly query: QueryOutcome;
}

function RowsTable({ evaluationId, questionId, query }: RowsProps) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useRows(
    evaluationId,
    questionId,
    query.index,
  );
  const [sorting, setSorting] = useState<SortingState>([]);
  const [opened, setOpened] = useState<Row | null>(null);
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const given = data?.pages[0]?.columns;
  const columns = useMemo(
    () => (given && given.length > 0 && !isListOfThings(rows) ? given : columnsOf(rows, query.query)),
    [given, rows, query.query],
  );
  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={Math.min(360, 33 * (query.count + 1))} />;
  const total = data.pages[0]?.total ?? rows.length;
  return (
    <>
      <div className={classes.table}>
        <DataTable
          label={WORDS.rows(query.name)}
          columns={columns}
          rows={rows}
          sorting={sorting}
          onSorting={setSorting}
          onOpen={setOpened}
          maxHeight={363}
        />
      </div>
      <div className={classes.tools}>
        {hasNextPage && (
          <>
            <span>{WORDS.more(count(rows.length), count(total))}</span>
            <Button
              size="compact-xs"
              variant="default"
              loading={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {text.words.more}
            </Button>
          </>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconDownload size={13} aria-hidden />}
          onClick={() =>
            save(`${questionId}-${query.index + 1}.csv`, toCsv(allColumns(rows, columns), rows), "text/csv")
          }
        >
          {WORDS.csv}
        </Button>
      </div>
      <EntityDrawer thing={opened} onClose={() => setOpened(null)} />
    </>
  );
}

function allColumns(rows: readonly Row[], shown: readonly string[]): string[] {
  return [...new Set([...shown, ...rows.flatMap((row) => Object.keys(row))])];
}
