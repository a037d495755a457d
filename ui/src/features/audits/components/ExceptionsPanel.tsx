import { Anchor, SegmentedControl, Text } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { ListPanel } from "@/shared/layout/ListPanel";
import { Time } from "@/shared/time/Time";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { shownAs, type Show } from "../api/items";
import { useAuditPersonName, type Engagement } from "../api/useEngagements";
import { useSampleExceptions, type SampleException } from "../api/usePopulations";

import { ItemChip } from "./AuditChips";

const WORDS = text.audits.samples.exceptions;
const FILTERS = (["all", "unanswered", "standing", "cleared"] as const).map((value) => ({
  value,
  label: WORDS.filter[value],
}));

/** What was found in all samples of the engagement, and what management says to it. */
export function ExceptionsPanel({ engagement }: { readonly engagement: Engagement }) {
  const { params, change } = useSearchState();
  const { data, error, refetch } = useSampleExceptions(engagement.id);
  const wanted = FILTERS.find(({ value }) => value === params.get("exceptions"))?.value ?? "all";
  const none = data?.items.length === 0;
  return (
    <ListPanel
      label={WORDS.title}
      title={WORDS.title}
      rows={data?.items.filter((one) => wanted === "all" || shownAs(one).includes(wanted))}
      error={error}
      onRetry={() => void refetch()}
      keyOf={({ population_id: id, position }) => `${id}-${position}`}
      minWidth={860}
      empty={
        <EmptyState icon={IconShieldCheck} title={none ? WORDS.none : WORDS.noMatch}>
          {none ? WORDS.noneBody : ""}
        </EmptyState>
      }
      columns={[
        { label: WORDS.columns.item, cell: (one) => <Item engagementId={engagement.id} one={one} /> },
        { label: WORDS.columns.state, cell: ({ state }) => <ItemChip state={state} /> },
        { label: WORDS.columns.found, cell: (one) => <Found engagementId={engagement.id} one={one} /> },
        { label: WORDS.columns.response, cell: (one) => <Response engagementId={engagement.id} one={one} /> },
      ]}
    >
      {!none && (
        <div style={{ padding: "12px 16px 4px", overflowX: "auto" }}>
          <SegmentedControl
            size="xs"
            aria-label={WORDS.show}
            data={FILTERS}
            value={wanted}
            onChange={(next: Show) => change({ exceptions: next === "all" ? null : next })}
          />
        </div>
      )}
    </ListPanel>
  );
}

interface CellProps {
  readonly engagementId: string;
  readonly one: SampleException;
}

function Item({ engagementId, one }: CellProps) {
  return (
    <>
      <Anchor component={Link} to={`/audits/${engagementId}/samples/${one.population_id}`} size="sm" fw={550}>
        {one.name === "" ? one.identity : one.name}
      </Anchor>
      <Text size="xs" c="dimmed">
        {one.title}
      </Text>
    </>
  );
}

function Found({ engagementId, one }: CellProps) {
  const nameOf = useAuditPersonName(engagementId);
  return (
    <div style={{ maxWidth: 320 }}>
      <Text size="sm">{one.exception}</Text>
      <Text size="xs" c="dimmed">
        <Time at={one.found_at} /> {text.audits.facts.by(nameOf(one.found_by))}
      </Text>
    </div>
  );
}

function Response({ engagementId, one }: CellProps) {
  const nameOf = useAuditPersonName(engagementId);
  if (one.response_at === null) return <Text size="sm">{WORDS.waiting}</Text>;
  return (
    <div style={{ maxWidth: 320 }}>
      <Text size="sm">{one.response}</Text>
      <Text size="xs" c="dimmed">
        <Time at={one.response_at} /> {text.audits.facts.by(nameOf(one.response_by))}
      </Text>
    </div>
  );
}
