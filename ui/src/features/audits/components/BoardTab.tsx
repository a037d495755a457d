import { Button, Text, Tooltip } from "@mantine/core";
import { IconMessage } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { StatusChip } from "@/shared/status/StatusChip";
import { text } from "@/strings/text";

import { addressOf } from "../api/addresses";
import { useBoard, type AuditRow, type Board } from "../api/useAudit";
import type { Engagement } from "../api/useEngagements";

import classes from "./Audit.module.css";
import { AuditChip, Due } from "./AuditChips";

const WORDS = text.audits;
const FEW = 8;

/** Whose turn it is, and the requirements by how far the audit of each has come. */
export function BoardTab({ engagement }: { readonly engagement: Engagement }) {
  const { data: board, error, refetch } = useBoard(engagement.id);
  if (error !== null && board === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  if (board === undefined) return <LoadingLines lines={8} />;
  return (
    <div className={classes.stack}>
      <Turns board={board} engagement={engagement} />
      <section aria-label={WORDS.board.title} className={classes.board}>
        {board.columns.map((column) => (
          <Column key={column.status} column={column} engagement={engagement} />
        ))}
      </section>
      {board.not_applicable > 0 && (
        <Text size="sm" c="dimmed">
          {WORDS.board.notApplicable(board.not_applicable)}
        </Text>
      )}
    </div>
  );
}

function Turns({ board, engagement }: { readonly board: Board; readonly engagement: Engagement }) {
  return (
    <Panel title={WORDS.turns.title}>
      <dl className={classes.turns}>
        {board.turns.map(({ turn, requirements, requests, overdue }) => (
          <div key={turn} data-mine={turn === board.seat.side || undefined}>
            <dt>
              {WORDS.turns[turn]}
              {turn === board.seat.side && <span className={classes.mine}>{WORDS.turns.mine}</span>}
            </dt>
            <dd>
              <Link to={`/audits/${engagement.id}/requirements?turn=${turn}`}>
                {WORDS.turns.requirements(requirements)}
              </Link>
              <Link to={`/audits/${engagement.id}/requests?turn=${turn}`}>{WORDS.turns.requests(requests)}</Link>
              {overdue > 0 && <span className={classes.late}>{WORDS.turns.overdue(overdue)}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

interface ColumnProps {
  readonly column: Board["columns"][number];
  readonly engagement: Engagement;
}

function Column({ column, engagement }: ColumnProps) {
  const [all, setAll] = useState(false);
  const shown = all ? column.items : column.items.slice(0, FEW);
  const { word } = WORDS.status[column.status];
  return (
    <section className={classes.column} aria-label={word}>
      <div className={classes.columnHead}>
        <AuditChip status={column.status} />
        <Text size="sm" c="dimmed">
          {column.count}
        </Text>
      </div>
      {column.count === 0 && (
        <Text size="sm" c="dimmed" px={4}>
          {WORDS.board.none}
        </Text>
      )}
      <ul className={classes.cards}>
        {shown.map((row) => (
          <Card key={row.ref} row={row} engagement={engagement} />
        ))}
      </ul>
      {column.items.length > shown.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {WORDS.board.more(column.items.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

function Card({ row, engagement }: { readonly row: AuditRow; readonly engagement: Engagement }) {
  return (
    <li className={classes.card}>
      <Link to={addressOf(engagement.id, row.ref)} className={classes.cardName}>
        <strong>{row.ref}</strong> {row.title}
      </Link>
      <div className={classes.cardFoot}>
        <StatusChip status={row.gap_status} />
        {row.due !== null && <Due due={row.due} overdue={row.overdue} />}
        {row.requests > 0 && <span>{WORDS.turns.requests(row.requests)}</span>}
        {row.comments > 0 && (
          <Tooltip label={WORDS.board.comments(row.comments)}>
            <span>
              <IconMessage size={13} aria-label={WORDS.board.comments(row.comments)} role="img" /> {row.comments}
            </span>
          </Tooltip>
        )}
      </div>
    </li>
  );
}
