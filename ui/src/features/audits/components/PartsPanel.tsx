import { ActionIcon, Button, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { Panel } from "@/shared/layout/Panel";
import { text } from "@/strings/text";

import { useChangeEngagement, type Engagement, type EngagementChange } from "../api/useEngagements";

import classes from "./Audit.module.css";

const WORDS = text.audits.report;

export interface Kind<Part> {
  readonly title: string;
  readonly empty: string;
  /** What one of them is called. */
  readonly one: string;
  readonly blank: (held: readonly Part[]) => Part;
  readonly nameOf: (part: Part) => string;
  readonly complete: (part: Part) => boolean;
  readonly shown: (part: Part) => ReactNode;
  readonly fields: (part: Part, set: (change: Partial<Part>) => void) => ReactNode;
  readonly change: (parts: Part[]) => EngagementChange;
  /** Whether their order says something. */
  readonly ordered?: boolean;
}

interface Props<Part> {
  readonly engagement: Engagement;
  readonly parts: readonly Part[];
  readonly kind: Kind<Part>;
}

/** One kind of what an engagement holds as data: read by both sides, edited by who leads it while it is open. */
export function PartsPanel<Part>({ engagement, parts, kind }: Props<Part>) {
  const [asking, setAsking] = useState<{ readonly at: number; readonly what: "edit" | "remove" } | null>(null);
  const edits = engagement.seat.leads && engagement.state === "open";
  const part = asking === null ? undefined : parts[asking.at];
  const done = () => setAsking(null);
  return (
    <Panel
      title={kind.title}
      flush
      aside={
        edits && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPlus size={13} aria-hidden />}
            aria-label={WORDS.addTo(kind.one)}
            onClick={() => setAsking({ at: parts.length, what: "edit" })}
          >
            {WORDS.add}
          </Button>
        )
      }
    >
      {parts.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          {kind.empty}
        </Text>
      )}
      <ul className={classes.rows}>
        {parts.map((one, at) => (
          <li key={kind.nameOf(one)} className={classes.part}>
            <div className={classes.partBody}>{kind.shown(one)}</div>
            {edits && (
              <Tools
                engagement={engagement}
                parts={parts}
                kind={kind}
                at={at}
                onAsk={(what) => setAsking({ at, what })}
              />
            )}
          </li>
        ))}
      </ul>
      {asking?.what === "edit" && (
        <EditDialog engagement={engagement} parts={parts} kind={kind} at={asking.at} onClose={done} />
      )}
      {asking?.what === "remove" && part !== undefined && (
        <RemoveDialog engagement={engagement} parts={parts} kind={kind} at={asking.at} onClose={done} />
      )}
    </Panel>
  );
}

interface ToolsProps<Part> extends Props<Part> {
  readonly at: number;
  readonly onAsk: (what: "edit" | "remove") => void;
}

function Tools<Part>({ engagement, parts, kind, at, onAsk }: ToolsProps<Part>) {
  const edit = useChangeEngagement();
  const name = kind.nameOf(parts[at] as Part);
  const move = (to: number) => {
    const moved = parts.toSpliced(at, 1).toSpliced(to, 0, parts[at] as Part);
    edit.mutate({ engagement, change: kind.change(moved) }, { onError: (error) => notifyFailure(error) });
  };
  return (
    <ActionIcon.Group>
      {kind.ordered === true && (
        <>
          <ActionIcon
            variant="default"
            disabled={at === 0 || edit.isPending}
            aria-label={WORDS.up(name)}
            onClick={() => move(at - 1)}
          >
            <IconArrowUp size={15} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            disabled={at === parts.length - 1 || edit.isPending}
            aria-label={WORDS.down(name)}
            onClick={() => move(at + 1)}
          >
            <IconArrowDown size={15} aria-hidden />
          </ActionIcon>
        </>
      )}
      <ActionIcon variant="default" aria-label={WORDS.change(name)} onClick={() => onAsk("edit")}>
        <IconPencil size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={WORDS.remove(name)} onClick={() => onAsk("remove")}>
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
    </ActionIcon.Group>
  );
}

interface DialogProps<Part> extends Props<Part> {
  readonly at: number;
  readonly onClose: () => void;
}

function EditDialog<Part>({ engagement, parts, kind, at, onClose }: DialogProps<Part>) {
  const edit = useChangeEngagement();
  const held = parts[at];
  const [draft, setDraft] = useState<Part>(() => held ?? kind.blank(parts));
  const onSuccess = () => {
    notifyDone(text.audits.setUp.saved);
    onClose();
  };
  return (
    <Dialog
      title={held === undefined ? WORDS.addTo(kind.one) : WORDS.change(kind.nameOf(held))}
      onClose={onClose}
      act={text.words.save}
      acting={edit.isPending}
      mayAct={kind.complete(draft)}
      error={edit.error}
      size="lg"
      onAct={() => edit.mutate({ engagement, change: kind.change(parts.toSpliced(at, 1, draft)) }, { onSuccess })}
    >
      {kind.fields(draft, (change) => setDraft((before) => ({ ...before, ...change })))}
    </Dialog>
  );
}

function RemoveDialog<Part>({ engagement, parts, kind, at, onClose }: DialogProps<Part>) {
  const edit = useChangeEngagement();
  return (
    <Dialog
      title={WORDS.removeTitle(kind.nameOf(parts[at] as Part))}
      onClose={onClose}
      act={WORDS.removeAct}
      destructive
      acting={edit.isPending}
      error={edit.error}
      onAct={() => edit.mutate({ engagement, change: kind.change(parts.toSpliced(at, 1)) }, { onSuccess: onClose })}
    >
      <Text size="sm">{WORDS.removeBody}</Text>
    </Dialog>
  );
}
