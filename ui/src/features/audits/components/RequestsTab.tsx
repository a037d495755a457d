import { Anchor, Button } from "@mantine/core";
import { IconMailQuestion, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FilterBar } from "@/shared/layout/FilterBar";
import { ListPanel } from "@/shared/layout/ListPanel";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useAuditPersonName, type Engagement } from "../api/useEngagements";
import { useRequests, type RequestState } from "../api/useRequests";

import { Due, RequestChip } from "./AuditChips";
import { RequestDialog } from "./RequestDialog";
import { TURNS } from "./RequirementsTab";

const WORDS = text.audits.requests;
const STATES = Object.keys(WORDS.state) as RequestState[];

export function RequestsTab({ engagement }: { readonly engagement: Engagement }) {
  const { params } = useSearchState();
  const { data, error, refetch } = useRequests(engagement.id);
  const nameOf = useAuditPersonName(engagement.id);
  const [asking, setAsking] = useState(false);
  const wanted = (params.get("q") ?? "").toLowerCase();
  const rows = data?.items.filter(
    (row) =>
      `${row.title} ${row.refs.join(" ")}`.toLowerCase().includes(wanted) &&
      (params.get("state") ?? row.state) === row.state &&
      (params.get("turn") ?? row.turn) === row.turn,
  );
  const add = engagement.state === "open" && engagement.seat.takes_part && (
    <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAsking(true)}>
      {WORDS.add}
    </Button>
  );
  const columns = WORDS.columns;
  return (
    <>
      <ListPanel
        label={WORDS.title}
        title={WORDS.title}
        aside={add}
        rows={rows}
        error={error}
        onRetry={() => void refetch()}
        keyOf={({ id }) => id}
        minWidth={820}
        empty={
          <EmptyState icon={IconMailQuestion} title={data?.items.length === 0 ? WORDS.empty : WORDS.noMatch}>
            {data?.items.length === 0 ? WORDS.emptyBody : text.audits.list.emptyBody}
          </EmptyState>
        }
        columns={[
          {
            label: columns.request,
            cell: ({ id, title }) => (
              <Anchor component={Link} to={`/audits/${engagement.id}/requests/${id}`} size="sm" fw={600}>
                {title}
              </Anchor>
            ),
          },
          { label: columns.state, cell: ({ state }) => <RequestChip state={state} /> },
          { label: columns.turn, cell: ({ turn }) => text.audits.turn[turn] },
          { label: columns.due, cell: ({ due, overdue }) => <Due due={due} overdue={overdue} /> },
          {
            label: columns.assignees,
            cell: ({ assignees }) => (assignees.length === 0 ? "–" : assignees.map(nameOf).join(", ")),
          },
          { label: columns.pieces, cell: ({ attachments }) => (attachments === 0 ? "–" : attachments) },
        ]}
      >
        <FilterBar
          search={WORDS.search}
          choices={[
            {
              name: "state",
              label: WORDS.filter.state,
              options: STATES.map((value) => ({ value, label: WORDS.state[value].word })),
            },
            {
              name: "turn",
              label: text.audits.list.turn,
              options: TURNS.map((value) => ({ value, label: text.audits.turn[value] })),
            },
          ]}
          shown={data && rows ? text.words.of(String(rows.length), String(data.items.length)) : undefined}
        />
      </ListPanel>
      {asking && <RequestDialog engagementId={engagement.id} onClose={() => setAsking(false)} />}
    </>
  );
}
