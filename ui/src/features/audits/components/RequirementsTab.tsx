import { Anchor, Text } from "@mantine/core";
import { IconFilterOff } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FilterBar } from "@/shared/layout/FilterBar";
import { ListPanel } from "@/shared/layout/ListPanel";
import { StatusChip } from "@/shared/status/StatusChip";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { addressOf } from "../api/addresses";
import { useAuditRequirements, type Status } from "../api/useAudit";
import type { Engagement } from "../api/useEngagements";

import { AuditChip, Due } from "./AuditChips";

const WORDS = text.audits.list;
const STATUSES = Object.keys(text.audits.status) as Status[];
export const TURNS = ["organisation", "auditor", "nobody"] as const;

/** Each requirement in scope with what both sides say of it. */
export function RequirementsTab({ engagement }: { readonly engagement: Engagement }) {
  const { params } = useSearchState();
  const { data, error, refetch } = useAuditRequirements(engagement.id);
  const wanted = (params.get("q") ?? "").toLowerCase();
  const rows = data?.items.filter(
    (row) =>
      row.applicable &&
      `${row.ref} ${row.title}`.toLowerCase().includes(wanted) &&
      (params.get("status") ?? row.status) === row.status &&
      (params.get("turn") ?? row.turn) === row.turn,
  );
  const columns = WORDS.columns;
  return (
    <ListPanel
      label={text.audits.tabs.requirements}
      rows={rows}
      error={error}
      onRetry={() => void refetch()}
      keyOf={({ ref }) => ref}
      minWidth={840}
      empty={
        <EmptyState icon={IconFilterOff} title={WORDS.empty}>
          {WORDS.emptyBody}
        </EmptyState>
      }
      columns={[
        {
          label: columns.requirement,
          cell: ({ ref, title }) => (
            <>
              <Anchor component={Link} to={addressOf(engagement.id, ref)} size="sm" fw={600}>
                {ref}
              </Anchor>
              <Text size="xs" c="dimmed" lineClamp={2} maw={420}>
                {title}
              </Text>
            </>
          ),
        },
        { label: columns.organisation, cell: (row) => <StatusChip status={row.gap_status} /> },
        { label: columns.audit, cell: (row) => <AuditChip status={row.status} /> },
        { label: columns.turn, cell: (row) => text.audits.turn[row.turn] },
        { label: columns.due, cell: ({ due, overdue }) => <Due due={due} overdue={overdue} /> },
        { label: columns.requests, cell: ({ requests }) => (requests === 0 ? "–" : requests) },
      ]}
    >
      <FilterBar
        search={WORDS.search}
        choices={[
          {
            name: "status",
            label: WORDS.status,
            options: STATUSES.map((value) => ({ value, label: text.audits.status[value].word })),
          },
          {
            name: "turn",
            label: WORDS.turn,
            options: TURNS.map((value) => ({ value, label: text.audits.turn[value] })),
          },
        ]}
        shown={data && rows ? text.words.of(String(rows.length), String(data.items.length)) : undefined}
      />
    </ListPanel>
  );
}
