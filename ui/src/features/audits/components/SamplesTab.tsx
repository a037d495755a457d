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

import { shownAs } from "../api/items";
import type { Engagement } from "../api/useEngagements";
import { usePopulations, useSampleExceptions, type SampleException } from "../api/usePopulations";

import classes from "./Audit.module.css";
import { DrawDialog } from "./DrawDialog";
import { ExceptionsPanel } from "./ExceptionsPanel";

const WORDS = text.audits.samples;

/** Who draws: the auditors, and who leads the audit for auditors that are no users here. */
const draws = ({ seat, state }: Engagement) => state === "open" && (seat.side === "auditor" || seat.leads);

/** How many exceptions of a population still stand. */
function standing(found: readonly SampleException[] | undefined, population: string): string {
  const here = found?.filter(({ population_id: id }) => id === population) ?? [];
  if (here.length === 0) return "–";
  return WORDS.exceptions.count(here.filter((one) => shownAs(one).includes("standing")).length, here.length);
}

export function SamplesTab({ engagement }: { readonly engagement: Engagement }) {
  const { data, error, refetch } = usePopulations(engagement.id);
  const found = useSampleExceptions(engagement.id).data?.items;
  const [drawing, setDrawing] = useState(false);
  const columns = WORDS.columns;
  return (
    <div className={classes.stack}>
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
          { label: WORDS.exceptions.column, cell: ({ id }) => standing(found, id) },
          { label: columns.drawn, cell: ({ created_at: at }) => <Time at={at} /> },
        ]}
      />
      {(data?.items.length ?? 0) > 0 && <ExceptionsPanel engagement={engagement} />}
      {drawing && <DrawDialog engagement={engagement} onClose={() => setDrawing(false)} />}
    </div>
  );
}
