import { Anchor, Button, Group, Text } from "@mantine/core";
import { IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { Page } from "@/shared/layout/Page";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { text } from "@/strings/text";

import { appsOf, levelOf, type App } from "../api/levels";
import { useGroups, usePermissions, type GroupDetail } from "../api/useGroups";

const WORDS = text.settings.groups;
const TONES = { none: "na", read: "accent", write: "tested", admin: "tested" } as const;

export default function GroupsPage() {
  const { may } = useMe();
  const groups = useGroups();
  const permissions = usePermissions();
  const apps = appsOf(permissions.data?.items ?? []);
  const rows = permissions.data && groups.data?.items;
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: text.settings.title, to: "/settings" }, { label: WORDS.title }]}
      actions={
        may("users:admin") && (
          <Button component={Link} to="/settings/groups/new" leftSection={<IconPlus size={16} aria-hidden />}>
            {WORDS.add}
          </Button>
        )
      }
    >
      <ListPanel
        label={WORDS.matrix}
        rows={rows}
        error={groups.error ?? permissions.error}
        onRetry={() => void Promise.all([groups.refetch(), permissions.refetch()])}
        keyOf={(group) => group.name}
        columns={columns(apps)}
        minWidth={1020}
        empty={<EmptyState icon={IconUsersGroup} title={text.words.none} />}
      />
    </Page>
  );
}

function columns(apps: readonly App[]): Column<GroupDetail>[] {
  return [
    {
      label: WORDS.columns.group,
      cell: (group) => (
        <>
          <Anchor component={Link} to={`/settings/groups/${group.name}`} size="sm" fw={550}>
            {group.title}
          </Anchor>
          <Text size="xs" c="dimmed">
            {group.shipped ? WORDS.shipped : WORDS.own}
          </Text>
        </>
      ),
    },
    ...apps.map((app) => ({
      label: WORDS.short[app.app] ?? app.app,
      cell: (group: GroupDetail) => <Level level={levelOf(group.permissions, app)} />,
    })),
    {
      label: WORDS.columns.sees,
      cell: (group) => (
        <Group gap={4} wrap="nowrap">
          {group.policy === null ? WORDS.seesAll : <Chip tone="attention" word={WORDS.seesSome} />}
        </Group>
      ),
    },
    {
      label: WORDS.columns.factor,
      cell: (group) => (group.mfa ? <Chip tone="tested" word={WORDS.demanded} /> : <span aria-hidden>–</span>),
    },
  ];
}

function Level({ level }: { readonly level: string }) {
  const word = WORDS.level[level] ?? level;
  if (level === "none") {
    return (
      <Text size="xs" c="dimmed" span>
        {word}
      </Text>
    );
  }
  return <Chip tone={TONES[level as keyof typeof TONES]} word={word} />;
}
