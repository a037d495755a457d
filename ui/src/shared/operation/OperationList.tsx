import { Anchor, Text } from "@mantine/core";
import { IconCalendarStats } from "@tabler/icons-react";
import { Link } from "react-router";

import type { components } from "@/api/generated";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { STATUS, WORST_FIRST } from "@/shared/status/gapStatus";
import { SegmentBar } from "@/shared/status/SegmentBar";
import { StatusChip } from "@/shared/status/StatusChip";
import { text } from "@/strings/text";

import classes from "./Operation.module.css";
import { longTime } from "./OperationFacts";

type Operation = components["schemas"]["FrameworkOperationView"];
type Row = Operation["requirements"][number];

interface Props {
  readonly operation: Operation;
  /** Where a requirement's own days are shown. */
  readonly addressOf: (ref: string) => string;
}

const WORDS = text.operation;

/** Each requirement that applies over a period: days covered, the longest gap, days by status. */
export function OperationList({ operation, addressOf }: Props) {
  return (
    <ListPanel
      label={WORDS.perRequirement}
      title={WORDS.perRequirement}
      rows={operation.evaluated === 0 ? [] : operation.requirements.filter((row) => row.applicable)}
      error={null}
      onRetry={() => undefined}
      keyOf={(row) => row.ref}
      columns={columnsOf(addressOf, operation.period_days)}
      minWidth={900}
      empty={
        <EmptyState icon={IconCalendarStats} title={WORDS.empty}>
          {WORDS.emptyBody}
        </EmptyState>
      }
    />
  );
}

function columnsOf(addressOf: Props["addressOf"], days: number): readonly Column<Row>[] {
  return [
    {
      label: WORDS.columns.requirement,
      cell: (row) => (
        <Anchor component={Link} to={addressOf(row.ref)} size="sm">
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
