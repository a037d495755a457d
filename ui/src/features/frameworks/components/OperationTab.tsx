import { Anchor, Text } from "@mantine/core";
import { IconCalendarStats } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { Panel } from "@/shared/layout/Panel";
import { longTime, OperationFacts } from "@/shared/operation/OperationFacts";
import { periodOf } from "@/shared/operation/period";
import { PeriodPicker } from "@/shared/operation/PeriodPicker";
import { STATUS, WORST_FIRST } from "@/shared/status/gapStatus";
import { SegmentBar } from "@/shared/status/SegmentBar";
import { StatusChip } from "@/shared/status/StatusChip";
import { requirementAddress } from "@/shared/url/addresses";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useOperation, type Operation } from "../api/useOperation";

import classes from "./FrameworkPage.module.css";

const WORDS = text.operation;
type Row = Operation["requirements"][number];

/** How the framework operated over a period, as a Type II report asks. */
export function OperationTab({ frameworkId }: { readonly frameworkId: string }) {
  const { params } = useSearchState();
  const { data, error, refetch } = useOperation(frameworkId, periodOf(params));
  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines lines={8} />;
  return (
    <div className={classes.stack}>
      <Panel>
        <div className={classes.stack}>
          <PeriodPicker key={`${data.first}-${data.last}`} shown={{ from: data.first, to: data.last }} />
          <OperationFacts
            covered={data.covered}
            days={data.period_days}
            uncovered={data.longest_not_covered}
            remediation={data.remediation}
            hint={WORDS.coveredHint}
          />
        </div>
      </Panel>
      <ListPanel
        label={WORDS.perRequirement}
        title={WORDS.perRequirement}
        rows={data.evaluated === 0 ? [] : data.requirements.filter((row) => row.applicable)}
        error={null}
        onRetry={() => void refetch()}
        keyOf={(row) => row.ref}
        columns={columnsOf(frameworkId, data.period_days)}
        minWidth={900}
        empty={
          <EmptyState icon={IconCalendarStats} title={WORDS.empty}>
            {WORDS.emptyBody}
          </EmptyState>
        }
      />
    </div>
  );
}

function columnsOf(frameworkId: string, days: number): readonly Column<Row>[] {
  return [
    {
      label: WORDS.columns.requirement,
      cell: (row) => (
        <Anchor component={Link} to={requirementAddress(frameworkId, row.ref, "history")} size="sm">
          <strong>{row.ref}</strong> {row.title}
        </Anchor>
      ),
    },
    { label: WORDS.columns.covered, cell: (row) => WORDS.share(row.covered, days) },
    {
      label: WORDS.columns.gap,
      cell: (row) => (row.longest_gap_ms === 0 ? WORDS.none : longTime(row.longest_gap_ms)),
    },
    {
      label: WORDS.columns.now,
      cell: (row) => (row.last_status === null ? WORDS.none : <StatusChip status={row.last_status} />),
    },
    { label: WORDS.columns.days, cell: (row) => <DaysBar row={row} /> },
  ];
}

function DaysBar({ row }: { readonly row: Row }) {
  const parts = WORST_FIRST.map((status) => ({
    id: status,
    label: STATUS[status].word,
    tone: STATUS[status].tone,
    count: row.statuses[status] ?? 0,
  }));
  return (
    <div className={classes.days}>
      <SegmentBar thin parts={parts} label={row.ref} />
      <Text size="xs" c="dimmed">
        {parts
          .filter((part) => part.count > 0)
          .map((part) => `${part.label} ${part.count}`)
          .join(" · ")}
      </Text>
    </div>
  );
}
