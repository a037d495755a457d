import { Anchor, Button } from "@mantine/core";
import { IconArrowsShuffle, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { ListPanel } from "@/shared/layout/ListPanel";
import { Chip } from "@/shared/status/Chip";
import { count } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import type { Engagement } from "../api/useEngagements";
import { usePopulations } from "../api/usePopulations";

import { DrawDialog } from "./DrawDialog";

const WORDS = text.audits.samples;

/** Who draws: the auditors, and who leads the audit for auditors that are no users here. */
const draws = ({ seat, state }: Engagement) => state === "open" && (seat.side === "auditor" || seat.leads);

export function SamplesTab({ engagement }: { readonly engagement: Engagement }) {
  const { data, error, refetch } = usePopulations(engagement.id);
  const [drawing, setDrawing] = useState(false);
  const columns = WORDS.columns;
  return (
    <>
      <ListPanel
        label={WORDS.title}
        title={WORDS.title}
        aside={
          draws(engagement) && (
            <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setDrawing(true)}>
              {WORDS.add}
            </Button>
          )
        }
        rows={data?.items}
        error={error}
        onRetry={() => void refetch()}
        keyOf={({ id }) => id}
        minWidth={720}
        empty={
          <EmptyState icon={IconArrowsShuffle} title={WORDS.empty}>
            {WORDS.emptyBody}
          </EmptyState>
        }
        columns={[
          {
            label: columns.question,
            cell: ({ id, title }) => (
              <Anchor component={Link} to={`/audits/${engagement.id}/samples/${id}`} size="sm" fw={600}>
                {title}
              </Anchor>
            ),
          },
          { label: columns.days, cell: (one) => text.audits.days(one.first_day, one.last_day) },
          { label: columns.sample, cell: ({ size, items }) => WORDS.of(count(Math.min(size, items)), count(items)) },
          {
            label: columns.complete,
            cell: ({ complete, reasons }) =>
              complete ? (
                <Chip tone="tested" word={WORDS.complete} />
              ) : (
                <Chip tone="attention" word={WORDS.incomplete} hint={reasons[0] ?? WORDS.incompleteHint} />
              ),
          },
          { label: columns.drawn, cell: ({ created_at: at }) => <Time at={at} /> },
        ]}
      />
      {drawing && <DrawDialog engagement={engagement} onClose={() => setDrawing(false)} />}
    </>
  );
}
