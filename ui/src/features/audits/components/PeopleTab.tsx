import { Button, Text, TextInput } from "@mantine/core";
import { IconUserPlus, IconUsers } from "@tabler/icons-react";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { notifyDone } from "@/shared/feedback/notify";
import { ListPanel } from "@/shared/layout/ListPanel";
import { Chip } from "@/shared/status/Chip";
import { text } from "@/strings/text";

import {
  useAdmitAuditor,
  useAuditPeople,
  useReleaseAuditor,
  type Engagement,
  type Person,
} from "../api/useEngagements";

import classes from "./Audit.module.css";

const WORDS = text.audits.people;

/** The auditors to whom it is open, and who else takes part. */
export function PeopleTab({ engagement }: { readonly engagement: Engagement }) {
  const { data, error, refetch } = useAuditPeople(engagement.id);
  const [inviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<Person | null>(null);
  const leads = engagement.seat.leads && engagement.state === "open";
  const add = leads && (
    <Button size="xs" leftSection={<IconUserPlus size={15} aria-hidden />} onClick={() => setInviting(true)}>
      {WORDS.add}
    </Button>
  );
  const shared = { error, onRetry: () => void refetch(), keyOf: ({ id }: Person) => id };
  const person = {
    label: WORDS.columns.person,
    cell: ({ name }: Person) => (
      <Text size="sm" fw={550}>
        {name}
      </Text>
    ),
  };
  return (
    <div className={classes.stack}>
      <ListPanel
        {...shared}
        label={WORDS.auditors}
        title={WORDS.auditors}
        aside={add}
        rows={data?.items.filter(({ side, active }) => active && side === "auditor")}
        minWidth={360}
        empty={
          <EmptyState icon={IconUserPlus} title={WORDS.none}>
            {WORDS.noneBody}
          </EmptyState>
        }
        columns={[
          person,
          ...(leads
            ? [
                {
                  label: text.words.actions,
                  cell: (one: Person) => (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`${WORDS.release} ${one.name}`}
                      onClick={() => setLeaving(one)}
                    >
                      {WORDS.release}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <ListPanel
        {...shared}
        label={WORDS.everybody}
        title={WORDS.everybody}
        rows={data?.items.filter(({ side, active }) => active && side === "organisation")}
        minWidth={360}
        empty={<EmptyState icon={IconUsers} title={text.words.none} />}
        columns={[
          person,
          {
            label: WORDS.columns.external,
            cell: ({ external }) => <Chip tone="plain" outlined word={external ? WORDS.external : WORDS.internal} />,
          },
        ]}
      />
      {inviting && <InviteDialog engagement={engagement} onClose={() => setInviting(false)} />}
      {leaving !== null && <ReleaseDialog engagement={engagement} person={leaving} onClose={() => setLeaving(null)} />}
    </div>
  );
}

interface DialogProps {
  readonly engagement: Engagement;
  readonly onClose: () => void;
}

function InviteDialog({ engagement, onClose }: DialogProps) {
  const admit = useAdmitAuditor();
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  return (
    <Dialog
      title={WORDS.addTitle}
      onClose={onClose}
      act={WORDS.act}
      acting={admit.isPending}
      mayAct={/.+@.+/.test(email)}
      error={admit.error}
      onAct={() =>
        admit.mutate(
          { id: engagement.id, body: { email: email.trim(), name: name.trim() } },
          {
            onSuccess: () => {
              notifyDone(WORDS.done(email.trim()));
              onClose();
            },
          },
        )
      }
    >
      <Text size="sm" c="dimmed">
        {WORDS.addBody}
      </Text>
      <TextInput
        data-autofocus
        type="email"
        required
        label={WORDS.email}
        maxLength={254}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <TextInput
        label={WORDS.name}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </Dialog>
  );
}

function ReleaseDialog({ engagement, person, onClose }: DialogProps & { readonly person: Person }) {
  const release = useReleaseAuditor();
  return (
    <Dialog
      title={WORDS.releaseTitle(person.name)}
      onClose={onClose}
      act={WORDS.release}
      destructive
      acting={release.isPending}
      error={release.error}
      onAct={() =>
        release.mutate(
          { id: engagement.id, user: person.id },
          {
            onSuccess: () => {
              notifyDone(WORDS.released);
              onClose();
            },
          },
        )
      }
    >
      <Text size="sm">{WORDS.releaseBody}</Text>
    </Dialog>
  );
}
