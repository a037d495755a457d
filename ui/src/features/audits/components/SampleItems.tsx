import { Button, Group, Text, Textarea } from "@mantine/core";
import { IconMoodEmpty } from "@tabler/icons-react";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { ListPanel } from "@/shared/layout/ListPanel";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { offered } from "../api/items";
import { useAuditPersonName, type Engagement } from "../api/useEngagements";
import { useChangeItem, type ItemState, type Population, type SampleItem } from "../api/usePopulations";

import { ItemChip } from "./AuditChips";

interface Props {
  readonly engagement: Engagement;
  readonly population: Population;
  readonly sample: readonly SampleItem[];
}

const WORDS = text.audits.samples;

/** The sampled items: the organisation provides and responds, the auditors test. */
export function SampleItems({ engagement, population, sample }: Props) {
  const columns = WORDS.itemColumns;
  return (
    <ListPanel
      label={WORDS.items}
      title={WORDS.items}
      rows={sample}
      error={null}
      onRetry={() => undefined}
      keyOf={({ position }) => String(position)}
      minWidth={880}
      empty={<EmptyState icon={IconMoodEmpty} title={text.questions.noRows} />}
      columns={[
        { label: columns.item, cell: (item) => <Name item={item} /> },
        {
          label: columns.seen,
          cell: (item) => (
            <Text size="xs" style={{ whiteSpace: "nowrap" }}>
              {text.audits.days(item.first_day, item.last_day)}
            </Text>
          ),
        },
        { label: columns.state, cell: ({ state }) => <ItemChip state={state} /> },
        { label: columns.note, cell: (item) => <Said item={item} engagement={engagement} /> },
        {
          label: columns.act,
          cell: (item) =>
            engagement.state === "open" && <Moves engagement={engagement} population={population} item={item} />,
        },
      ]}
    />
  );
}

function Name({ item }: { readonly item: SampleItem }) {
  const { displayName, name } = item.row;
  const shown = typeof displayName === "string" ? displayName : typeof name === "string" ? name : item.identity;
  return (
    <>
      <Text size="sm" fw={550}>
        {shown}
      </Text>
      {shown !== item.identity && (
        <Text size="xs" c="dimmed" maw={320} style={{ overflowWrap: "anywhere" }}>
          {item.identity}
        </Text>
      )}
    </>
  );
}

function Said({ item, engagement }: { readonly item: SampleItem; readonly engagement: Engagement }) {
  const nameOf = useAuditPersonName(engagement.id);
  const note = item.moves.at(-1)?.note ?? "";
  const shown = item.exception === "" ? note : item.exception;
  return (
    <div style={{ maxWidth: 320 }}>
      {shown !== "" && <Text size="sm">{shown}</Text>}
      {item.response !== "" && (
        <Text size="sm" c="dimmed">
          {WORDS.saidBy(nameOf(item.response_by))}: {item.response}
        </Text>
      )}
      {shown === "" && item.response === "" && "–"}
    </div>
  );
}

interface MovesProps {
  readonly engagement: Engagement;
  readonly population: Population;
  readonly item: SampleItem;
}

function Moves({ engagement, population, item }: MovesProps) {
  const { may } = useMe();
  const move = useChangeItem();
  const [asking, setAsking] = useState<"exception" | "response" | null>(null);
  const { moves, responds } = offered(item.state, engagement.seat);
  const reads = engagement.seat.side === "auditor" || may("evidence:read");
  if (!reads) return null;
  const make = (state: ItemState) =>
    move.mutate({ population, item, change: { state, note: "", response: "" } }, { onError: (e) => notifyFailure(e) });
  return (
    <Group gap={6} wrap="nowrap">
      {moves.map((to) => (
        <Button
          key={to}
          size="compact-xs"
          variant="default"
          loading={move.isPending}
          onClick={() => (to === "exception" ? setAsking("exception") : make(to))}
        >
          {labelOf(item.state, to)}
        </Button>
      ))}
      {responds && (
        <Button size="compact-xs" variant="default" onClick={() => setAsking("response")}>
          {WORDS.respond}
        </Button>
      )}
      {asking !== null && (
        <SayDialog population={population} item={item} what={asking} onClose={() => setAsking(null)} />
      )}
    </Group>
  );
}

function labelOf(from: ItemState, to: ItemState): string {
  if (from === "tested" && to === "provided") return WORDS.again;
  if (from === "exception" && to === "tested") return WORDS.clear;
  return WORDS.moves[to];
}

interface SayProps {
  readonly population: Population;
  readonly item: SampleItem;
  readonly what: "exception" | "response";
  readonly onClose: () => void;
}

function SayDialog({ population, item, what, onClose }: SayProps) {
  const change = useChangeItem();
  const [said, setSaid] = useState(what === "response" ? item.response : "");
  const words = said.trim();
  return (
    <Dialog
      title={what === "exception" ? WORDS.exceptionTitle : WORDS.respondTitle}
      onClose={onClose}
      act={text.words.save}
      acting={change.isPending}
      mayAct={words !== ""}
      error={change.error}
      onAct={() =>
        change.mutate(
          {
            population,
            item,
            change:
              what === "exception"
                ? { state: "exception", note: words, response: "" }
                : { state: null, note: "", response: words },
          },
          {
            onSuccess: () => {
              notifyDone(text.audits.setUp.saved);
              onClose();
            },
          },
        )
      }
    >
      <Textarea
        data-autofocus
        required
        label={what === "exception" ? WORDS.found : WORDS.response}
        autosize
        minRows={3}
        maxLength={5_000}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
    </Dialog>
  );
}
