import { ActionIcon, Group, Select, Stack, Text, Tooltip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { LoadingLines } from "@/shared/feedback/Loading";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { Panel } from "@/shared/layout/Panel";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useGroups } from "../api/useGroups";
import { useMembership, type UserView } from "../api/useUsers";

const WORDS = text.people.one;

/** The groups that somebody is in; added and taken away one by one. */
export function Memberships({ user }: { readonly user: UserView }) {
  const { me, may } = useMe();
  const { data, isPending } = useGroups();
  const groups = data?.items ?? [];
  const membership = useMembership(user.id);
  const [leaving, setLeaving] = useState<string | null>(null);
  const titleOf = (name: string) => groups.find((group) => group.name === name)?.title ?? name;
  const offered = groups.filter(
    (group) => !user.groups.includes(group.name) && group.permissions.every((one) => me.permissions.includes(one)),
  );
  const join = (group: string) =>
    membership.mutate(
      { group, member: true },
      {
        onSuccess: () => notifyDone(WORDS.groupAdded, WORDS.groupAddedBody),
        onError: (error) => notifyFailure(error),
      },
    );
  if (isPending) {
    return (
      <Panel title={WORDS.groups}>
        <LoadingLines lines={2} />
      </Panel>
    );
  }
  return (
    <Panel title={WORDS.groups}>
      <Stack gap="sm">
        {user.groups.length === 0 && (
          <Text size="sm" c="dimmed">
            {text.people.noGroups}
          </Text>
        )}
        {user.groups.map((name) => (
          <Group key={name} gap="xs" justify="space-between" wrap="nowrap" maw={420}>
            <Text size="sm">{titleOf(name)}</Text>
            {may("users:admin") && (
              <Tooltip label={WORDS.groupRemove(titleOf(name))}>
                <ActionIcon
                  size="sm"
                  aria-label={WORDS.groupRemove(titleOf(name))}
                  disabled={membership.isPending}
                  onClick={() => setLeaving(name)}
                >
                  <IconX size={15} aria-hidden />
                </ActionIcon>
              </Tooltip>
            )}
          </Group>
        ))}
        {may("users:admin") && offered.length > 0 && (
          <Select
            maw={420}
            aria-label={WORDS.groupAdd}
            placeholder={WORDS.groupAdd}
            searchable
            data={offered.map((group) => ({ value: group.name, label: group.title }))}
            value={null}
            disabled={membership.isPending}
            onChange={(name) => {
              if (name !== null) join(name);
            }}
          />
        )}
      </Stack>
      {leaving !== null && (
        <Removal user={user} group={leaving} title={titleOf(leaving)} onClose={() => setLeaving(null)} />
      )}
    </Panel>
  );
}

interface RemovalProps {
  readonly user: UserView;
  readonly group: string;
  readonly title: string;
  readonly onClose: () => void;
}

function Removal({ user, group, title, onClose }: RemovalProps) {
  const membership = useMembership(user.id);
  return (
    <Dialog
      title={WORDS.groupRemoveTitle(user.name || user.email, title)}
      onClose={onClose}
      act={WORDS.groupRemove(title)}
      acting={membership.isPending}
      error={membership.error}
      destructive
      onAct={() =>
        membership.mutate(
          { group, member: false },
          {
            onSuccess: () => {
              notifyDone(WORDS.groupRemoved, WORDS.groupRemovedBody);
              onClose();
            },
          },
        )
      }
    >
      <Text size="sm" c="dimmed">
        {WORDS.groupRemoveBody}
      </Text>
    </Dialog>
  );
}
