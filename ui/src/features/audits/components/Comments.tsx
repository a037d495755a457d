import { Button, Group, MultiSelect, SegmentedControl, Text, Textarea } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { spoken } from "../api/mentions";
import {
  useAddComment,
  useComments,
  useEditComment,
  useWithdrawComment,
  type Comment,
  type Subject,
} from "../api/useAudit";
import { useAuditPeople, useAuditPersonName, type Engagement, type Person } from "../api/useEngagements";

import classes from "./Audit.module.css";

interface Props {
  readonly engagement: Engagement;
  readonly subject: Subject;
}

const WORDS = text.audits.comments;

/** What both sides say of a requirement or a request; the organisation can also talk among itself. */
export function Comments({ engagement, subject }: Props) {
  const { data, error, refetch } = useComments(engagement.id, subject);
  const people = useAuditPeople(engagement.id).data?.items ?? [];
  const open = engagement.state === "open";
  return (
    <Panel title={WORDS.title} flush>
      {error !== null && data === undefined && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <LoadingLines lines={2} />}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          {open ? WORDS.empty : WORDS.closed}
        </Text>
      )}
      <ul className={classes.rows}>
        {data?.map((comment) => (
          <Item key={comment.id} comment={comment} people={people} engagement={engagement} />
        ))}
      </ul>
      {open && engagement.seat.takes_part && <Say engagement={engagement} subject={subject} people={people} />}
    </Panel>
  );
}

interface ItemProps {
  readonly comment: Comment;
  readonly people: readonly Person[];
  readonly engagement: Engagement;
}

function Item({ comment, people, engagement }: ItemProps) {
  const nameOf = useAuditPersonName(engagement.id);
  const [asking, setAsking] = useState<"edit" | "withdraw" | null>(null);
  const withdrawn = comment.withdrawn_at !== null;
  const last = comment.edits.at(-1);
  const done = () => setAsking(null);
  return (
    <li>
      <div className={classes.line}>
        <Text size="sm" fw={600}>
          {nameOf(comment.by)}
        </Text>
        {comment.side === "auditor" && <Chip tone="accent" word={WORDS.auditor} />}
        {comment.visibility === "internal" && (
          <Chip tone="plain" outlined icon={IconEyeOff} word={WORDS.internalChip} hint={WORDS.internalHint} />
        )}
      </div>
      <div className={classes.said} data-withdrawn={withdrawn || undefined}>
        {withdrawn ? <span className={classes.quiet}>{WORDS.withdrawn}</span> : spoken(comment.text, people)}
      </div>
      <div className={classes.meta}>
        <Time at={comment.at} />
        {last && !withdrawn && <span title={`${WORDS.before} ${last.text}`}>{WORDS.edited(comment.edits.length)}</span>}
        {comment.mine && !withdrawn && engagement.state === "open" && (
          <>
            <Button size="compact-xs" variant="subtle" onClick={() => setAsking("edit")}>
              {WORDS.edit}
            </Button>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAsking("withdraw")}>
              {WORDS.withdraw}
            </Button>
          </>
        )}
      </div>
      {asking === "edit" && <EditDialog comment={comment} engagement={engagement} onClose={done} />}
      {asking === "withdraw" && <WithdrawDialog comment={comment} engagement={engagement} onClose={done} />}
    </li>
  );
}

interface DialogProps {
  readonly comment: Comment;
  readonly engagement: Engagement;
  readonly onClose: () => void;
}

function EditDialog({ comment, engagement, onClose }: DialogProps) {
  const edit = useEditComment(engagement.id);
  const [said, setSaid] = useState(comment.text);
  return (
    <Dialog
      title={WORDS.edit}
      onClose={onClose}
      act={WORDS.save}
      acting={edit.isPending}
      mayAct={said.trim() !== ""}
      error={edit.error}
      onAct={() => edit.mutate({ comment, said: said.trim() }, { onSuccess: onClose })}
    >
      <Textarea
        data-autofocus
        aria-label={WORDS.add}
        autosize
        minRows={3}
        maxLength={10_000}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
    </Dialog>
  );
}

function WithdrawDialog({ comment, engagement, onClose }: DialogProps) {
  const withdraw = useWithdrawComment(engagement.id);
  return (
    <Dialog
      title={WORDS.withdrawTitle}
      onClose={onClose}
      act={WORDS.withdraw}
      destructive
      acting={withdraw.isPending}
      error={withdraw.error}
      onAct={() => withdraw.mutate(comment, { onSuccess: onClose })}
    >
      <Text size="sm">{WORDS.withdrawBody}</Text>
    </Dialog>
  );
}

interface SayProps extends Props {
  readonly people: readonly Person[];
}

function Say({ engagement, subject, people }: SayProps) {
  const { me } = useMe();
  const add = useAddComment(engagement.id);
  const [said, setSaid] = useState("");
  const [told, setTold] = useState<string[]>([]);
  const [visibility, setVisibility] = useState<Comment["visibility"]>("both");
  const internal = visibility === "internal";
  const others = people.filter(
    ({ id, side, active }) => active && id !== me.id && (!internal || side === "organisation"),
  );
  const act = () => {
    const mentions = told.map((id) => `@${id}`).join(" ");
    const whole = mentions === "" ? said.trim() : `${mentions} ${said.trim()}`;
    add.mutate(
      { ...subject, text: whole, visibility },
      {
        onSuccess: () => {
          setSaid("");
          setTold([]);
        },
      },
    );
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (said.trim() !== "" && !add.isPending) act();
      }}
    >
      <Textarea
        label={WORDS.add}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={9_000}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      {others.length > 0 && (
        <MultiSelect
          label={WORDS.mention}
          size="xs"
          searchable
          hidePickedOptions
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={told.filter((id) => others.some((one) => one.id === id))}
          onChange={setTold}
        />
      )}
      {add.error !== null && <FailurePanel error={add.error} title={text.words.failure.action} />}
      <Group justify="space-between">
        {engagement.seat.side === "organisation" ? (
          <SegmentedControl
            size="xs"
            aria-label={WORDS.visibility}
            value={visibility}
            onChange={(value) => {
              setVisibility(value);
              setTold([]);
            }}
            data={[
              { value: "both", label: WORDS.both },
              { value: "internal", label: WORDS.internal },
            ]}
          />
        ) : (
          <span />
        )}
        <Button type="submit" size="xs" disabled={said.trim() === ""} loading={add.isPending}>
          {WORDS.send}
        </Button>
      </Group>
    </form>
  );
}
