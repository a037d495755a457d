import { Button, Group, Skeleton, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { notifyDone } from "@/shared/feedback/notify";
import { Panel } from "@/shared/layout/Panel";
import { useNameOf } from "@/shared/people/usePeople";
import { useMe } from "@/shared/session/useMe";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { Differences } from "./Differences";
import { useDifferences, useReversion, useRevisions, type RevisionRow, type Versioned } from "./useRevisions";

interface Props {
  readonly thing: Versioned;
  /** The shipped text can be had back. */
  readonly edited: boolean;
}

const WORDS = text.revisions;

/** Every version of a text, newest first: who, when, why, what differs; any can be had back. */
export function VersionsPanel({ thing, edited }: Props) {
  const { may } = useMe();
  const { data, error, refetch } = useRevisions(thing);
  const [wanted, setWanted] = useState<number | "shipped" | null>(null);
  const rows = (data?.items ?? []).toSorted((a, b) => b.number - a.number);
  const writable = may("controls:admin");
  return (
    <Panel
      title={WORDS.title}
      aside={
        edited &&
        writable && (
          <Button size="compact-xs" variant="default" onClick={() => setWanted("shipped")}>
            {WORDS.revertShipped}
          </Button>
        )
      }
    >
      {error !== null && data === undefined && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Skeleton height={60} />}
      {data !== undefined && rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {WORDS.none}
        </Text>
      )}
      <Stack gap="md">
        {rows.map((row, place) => (
          <Version
            key={row.number}
            thing={thing}
            row={row}
            previous={rows[place + 1]?.number}
            onRevert={writable && place > 0 ? () => setWanted(row.number) : undefined}
          />
        ))}
      </Stack>
      {wanted !== null && <Revert thing={thing} wanted={wanted} onClose={() => setWanted(null)} />}
    </Panel>
  );
}

interface VersionProps {
  readonly thing: Versioned;
  readonly row: RevisionRow;
  readonly previous: number | undefined;
  readonly onRevert: (() => void) | undefined;
}

function Version({ thing, row, previous, onRevert }: VersionProps) {
  const nameOf = useNameOf();
  const [open, setOpen] = useState(false);
  return (
    <section aria-label={WORDS.number(row.number)}>
      <Text size="sm" fw={600}>
        {WORDS.number(row.number)}
      </Text>
      <Text size="xs" c="dimmed">
        <Time at={row.at} form="full" /> · {row.by === "shipped" ? WORDS.shipped : nameOf(row.by)}
      </Text>
      {row.why !== "" && <Text size="sm">{row.why}</Text>}
      <Group gap="xs" mt={4}>
        {previous !== undefined && (
          <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
            {WORDS.compare}
          </Button>
        )}
        {onRevert && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={onRevert}>
            {WORDS.revert}
          </Button>
        )}
      </Group>
      {open && previous !== undefined && <Compared thing={thing} before={previous} after={row.number} />}
    </section>
  );
}

interface ComparedProps {
  readonly thing: Versioned;
  readonly before: number;
  readonly after: number;
}

function Compared({ thing, before, after }: ComparedProps) {
  const { data, error, refetch } = useDifferences(thing, before, after);
  if (data !== undefined) return <Differences items={data.items} />;
  return error === null ? <Skeleton height={60} /> : <FailurePanel error={error} onRetry={() => void refetch()} />;
}

interface RevertProps {
  readonly thing: Versioned;
  readonly wanted: number | "shipped";
  readonly onClose: () => void;
}

function Revert({ thing, wanted, onClose }: RevertProps) {
  const revert = useReversion(thing);
  const [note, setNote] = useState("");
  const shipped = wanted === "shipped";
  return (
    <Dialog
      title={shipped ? WORDS.revertShippedTitle : WORDS.revertTitle(wanted)}
      onClose={onClose}
      act={shipped ? WORDS.revertShipped : WORDS.revert}
      acting={revert.isPending}
      error={revert.error}
      onAct={() =>
        revert.mutate(
          { to: shipped ? null : wanted, note },
          {
            onSuccess: () => {
              notifyDone(WORDS.reverted);
              onClose();
            },
          },
        )
      }
    >
      <Text size="sm" c="dimmed">
        {WORDS.revertBody}
      </Text>
      <Textarea
        label={WORDS.note}
        autosize
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Dialog>
  );
}
