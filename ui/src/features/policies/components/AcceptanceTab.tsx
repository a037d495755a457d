import { Button, Group, Text } from "@mantine/core";
import { IconMailForward, IconSignature, IconUserPlus } from "@tabler/icons-react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { FilterBar } from "@/shared/layout/FilterBar";
import { ListPanel } from "@/shared/layout/ListPanel";
import { Panel } from "@/shared/layout/Panel";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { Time } from "@/shared/time/Time";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import type { PolicyView } from "../api/usePolicies";
import { useAcceptances, useInvitePeople, useRemind, type AcceptanceRow } from "../api/useShelf";

const WORDS = text.policies.acceptance;
const STANDINGS = ["overdue", "open", "to-be-asked", "not-invited", "accepted"] as const;
const TONES = {
  accepted: "tested",
  open: "accent",
  overdue: "gap",
  "to-be-asked": "plain",
  "not-invited": "attention",
} as const;

/** Who has accepted, and who has not. */
export function AcceptanceTab({ policy }: { readonly policy: PolicyView }) {
  const { params } = useSearchState();
  const { data, error, refetch } = useAcceptances(policy.id);
  if (!policy.acceptance) {
    return (
      <Panel>
        <EmptyState icon={IconSignature} title={WORDS.notRequired}>
          {WORDS.notRequiredBody}
        </EmptyState>
      </Panel>
    );
  }
  const wanted = (params.get("q") ?? "").toLowerCase();
  const rows = data?.items
    .filter(
      (row) =>
        `${row.name} ${row.email}`.toLowerCase().includes(wanted) &&
        (params.get("standing") ?? row.standing) === row.standing,
    )
    .sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing));
  const columns = WORDS.columns;
  return (
    <ListPanel
      label={WORDS.title}
      title={WORDS.title}
      aside={data && <Actions policy={policy} rows={data.items} />}
      rows={rows}
      error={error}
      onRetry={() => void refetch()}
      keyOf={({ email }) => email}
      minWidth={700}
      empty={
        <EmptyState icon={IconSignature} title={policy.asked_from === 0 ? WORDS.notYet : WORDS.none}>
          {policy.asked_from === 0 ? WORDS.notYetBody : undefined}
        </EmptyState>
      }
      columns={[
        {
          label: columns.person,
          cell: ({ name, email }) => (
            <>
              <Text size="sm" fw={550}>
                {name === "" ? email : name}
              </Text>
              {name !== "" && (
                <Text size="xs" c="dimmed">
                  {email}
                </Text>
              )}
            </>
          ),
        },
        {
          label: columns.standing,
          cell: ({ standing }) => (
            <Chip tone={TONES[standing]} word={WORDS.standing[standing].word} hint={WORDS.standing[standing].meaning} />
          ),
        },
        { label: columns.asked, cell: ({ asked_at: at }) => (at === null ? "–" : <Time at={at} />) },
        { label: columns.due, cell: ({ due_at: at }) => (at === null ? "–" : <Time at={at} form="day" />) },
        {
          label: columns.accepted,
          cell: ({ accepted_at: at, number }) =>
            at === null ? (
              "–"
            ) : (
              <>
                <Time at={at} /> · {WORDS.version(number)}
              </>
            ),
        },
      ]}
    >
      <FilterBar
        search={text.people.search}
        choices={[
          {
            name: "standing",
            label: WORDS.filter,
            options: STANDINGS.map((value) => ({ value, label: WORDS.standing[value].word })),
          },
        ]}
        shown={data && text.words.of(String(data.counts.accepted ?? 0), String(data.items.length))}
      />
    </ListPanel>
  );
}

function Actions({ policy, rows }: { readonly policy: PolicyView; readonly rows: readonly AcceptanceRow[] }) {
  const { may } = useMe();
  const remind = useRemind();
  const invite = useInvitePeople();
  const waiting = rows.some(({ standing }) => standing === "open" || standing === "overdue");
  const uninvited = rows.filter(({ standing }) => standing === "not-invited").map(({ email }) => email);
  return (
    <Group gap="xs">
      {may("users:admin") && uninvited.length > 0 && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconUserPlus size={14} aria-hidden />}
          loading={invite.isPending}
          onClick={() =>
            invite.mutate(uninvited.slice(0, 50), {
              onSuccess: ({ invited, failed }) =>
                notifyDone(WORDS.invited(invited.length), failed.length === 0 ? "" : WORDS.inviteFailed(failed.length)),
              onError: (error) => notifyFailure(error),
            })
          }
        >
          {WORDS.invite}
        </Button>
      )}
      {may("policies:admin") && waiting && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconMailForward size={14} aria-hidden />}
          loading={remind.isPending}
          onClick={() =>
            remind.mutate(policy.id, {
              onSuccess: ({ people }) => notifyDone(WORDS.reminded(people)),
              onError: (error) => notifyFailure(error),
            })
          }
        >
          {WORDS.remind}
        </Button>
      )}
    </Group>
  );
}
