import { Button, Group, Text, Textarea } from "@mantine/core";
import {
  IconCircleMinus,
  IconCircleX,
  IconClock,
  IconHourglassEmpty,
  IconShieldExclamation,
  type Icon,
} from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { useNameOf } from "@/shared/people/usePeople";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { Time } from "@/shared/time/Time";
import { requirementAddress } from "@/shared/url/addresses";
import { text } from "@/strings/text";

import classes from "./ExceptionRows.module.css";
import { useDecide, type Decision, type ExceptionView } from "./useExceptions";

const WORDS = text.exceptions;

const LOOKS: Readonly<Record<ExceptionView["state"], readonly ["attention" | "accent" | "na", Icon]>> = {
  requested: ["attention", IconHourglassEmpty],
  approved: ["accent", IconShieldExclamation],
  rejected: ["na", IconCircleX],
  withdrawn: ["na", IconCircleMinus],
  lapsed: ["na", IconClock],
};

function addressOf({ kind, framework_id: frameworkId, id }: ExceptionView["target"]): string {
  if (kind === "requirement") return requirementAddress(frameworkId, id);
  return kind === "control" ? `/controls/${encodeURIComponent(id)}` : `/questions/${encodeURIComponent(id)}`;
}

interface Props {
  readonly exceptions: readonly ExceptionView[];
}

/** Each exception with all that was said, and the decisions that the reader may take. */
export function ExceptionRows({ exceptions }: Props) {
  const [asked, setAsked] = useState<{ exception: ExceptionView; decision: Decision } | null>(null);
  return (
    <>
      <ul className={classes.rows}>
        {exceptions.map((exception) => (
          <Row key={exception.id} exception={exception} onDecide={(decision) => setAsked({ exception, decision })} />
        ))}
      </ul>
      {asked !== null && <DecisionDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  );
}

interface RowProps {
  readonly exception: ExceptionView;
  readonly onDecide: (decision: Decision) => void;
}

function Row({ exception, onDecide }: RowProps) {
  const nameOf = useNameOf();
  const [tone, icon] = LOOKS[exception.state];
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <Chip tone={tone} icon={icon} word={WORDS.states[exception.state]} />
        <Link to={addressOf(exception.target)} className={classes.target}>
          {WORDS.kinds[exception.target.kind]} {exception.target.id}
        </Link>
        <span className={classes.quiet}>
          {WORDS.until} <Time at={exception.expires_at} form="day" />
        </span>
      </div>
      <Text size="sm">{exception.reason}</Text>
      <Text size="sm">{WORDS.instead(exception.compensating_control)}</Text>
      <div className={classes.meta}>
        <span>{WORDS.owner(nameOf(exception.owner))}</span>
        <span>
          {WORDS.by(nameOf(exception.requested_by))}, <Time at={exception.requested_at} />
        </span>
        {exception.decided_at !== null && (
          <span>
            {WORDS.decidedBy(nameOf(exception.decided_by))}, <Time at={exception.decided_at} />
            {exception.decision !== "" && `: ${exception.decision}`}
          </span>
        )}
      </div>
      <Decisions exception={exception} onDecide={onDecide} />
    </li>
  );
}

function Decisions({ exception, onDecide }: RowProps) {
  const { me, may } = useMe();
  if (!may("evidence:admin")) return null;
  const own = exception.requested_by === me.id;
  const decides = may("frameworks:admin");
  const open = exception.state === "requested";
  const withdraws = (open || exception.state === "approved") && (own || decides);
  if (!withdraws) return null;
  return (
    <Group gap="xs">
      {open && decides && !own && (
        <>
          <Button size="xs" variant="default" onClick={() => onDecide("approve")}>
            {WORDS.approve}
          </Button>
          <Button size="xs" variant="default" onClick={() => onDecide("reject")}>
            {WORDS.reject}
          </Button>
        </>
      )}
      <Button size="xs" variant="subtle" color="gray" onClick={() => onDecide("withdraw")}>
        {WORDS.withdraw}
      </Button>
      {open && own && (
        <Text size="xs" c="dimmed">
          {WORDS.ownHint}
        </Text>
      )}
    </Group>
  );
}

interface DecisionProps {
  readonly exception: ExceptionView;
  readonly decision: Decision;
  readonly onClose: () => void;
}

function DecisionDialog({ exception, decision, onClose }: DecisionProps) {
  const [note, setNote] = useState("");
  const decide = useDecide();
  const needsNote = decision === "reject";
  return (
    <Dialog
      title={WORDS.decide[decision]}
      onClose={onClose}
      act={WORDS[decision]}
      mayAct={!needsNote || note.trim() !== ""}
      acting={decide.isPending}
      error={decide.error}
      onAct={() =>
        decide.mutate(
          { exception, decision, note: note.trim() },
          {
            onSuccess: () => {
              notifyDone(WORDS.decided[decision]);
              onClose();
            },
          },
        )
      }
    >
      <Text size="sm">{exception.reason}</Text>
      <Textarea
        label={needsNote ? WORDS.fields.noteReject : WORDS.fields.note}
        required={needsNote}
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Dialog>
  );
}
