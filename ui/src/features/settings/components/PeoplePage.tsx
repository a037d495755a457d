import { Anchor, Button, Group, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconFileImport, IconUserPlus, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FilterBar } from "@/shared/layout/FilterBar";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { MoreButton } from "@/shared/layout/MoreButton";
import { Page } from "@/shared/layout/Page";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { count } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useGroups } from "../api/useGroups";
import { useUsers, type UserView } from "../api/useUsers";

import { ImportDialog } from "./ImportDialog";
import { InviteDialog } from "./InviteDialog";
import { UserState } from "./UserState";

const WORDS = text.people;
const STATES = Object.entries(WORDS.state).map(([value, label]) => ({ value, label }));

export default function PeoplePage() {
  const { may } = useMe();
  const { params } = useSearchState();
  const [asked, setAsked] = useState<"invite" | "import" | null>(null);
  const [search] = useDebouncedValue(params.get("q") ?? "", 250);
  const groups = useGroups().data?.items ?? [];
  const users = useUsers({ text: search, state: params.get("state"), group: params.get("group") });
  const rows = users.data?.pages.flatMap((page) => page.items);
  const total = users.data?.pages[0]?.total ?? 0;
  const titles = new Map(groups.map(({ name, title }) => [name, title]));
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: text.settings.title, to: "/settings" }, { label: WORDS.title }]}
      actions={
        may("users:admin") && (
          <>
            <Button
              variant="default"
              leftSection={<IconFileImport size={16} aria-hidden />}
              onClick={() => setAsked("import")}
            >
              {WORDS.importing.open}
            </Button>
            <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setAsked("invite")}>
              {WORDS.invite.open}
            </Button>
          </>
        )
      }
    >
      <ListPanel
        label={WORDS.title}
        rows={rows}
        error={users.error}
        onRetry={() => void users.refetch()}
        keyOf={(user) => user.id}
        columns={columns(titles)}
        minWidth={720}
        empty={
          <EmptyState icon={IconUsers} title={WORDS.empty}>
            {WORDS.emptyBody}
          </EmptyState>
        }
        foot={<MoreButton pages={users} />}
      >
        <FilterBar
          search={WORDS.search}
          shown={WORDS.shown(count(rows?.length ?? 0), count(total))}
          choices={[
            { name: "state", label: WORDS.filter.state, options: STATES },
            {
              name: "group",
              label: WORDS.filter.group,
              options: groups.map(({ name, title }) => ({ value: name, label: title })),
            },
          ]}
        />
      </ListPanel>
      {asked === "invite" && <InviteDialog groups={groups} onClose={() => setAsked(null)} />}
      {asked === "import" && <ImportDialog onClose={() => setAsked(null)} />}
    </Page>
  );
}

function columns(titles: ReadonlyMap<string, string>): Column<UserView>[] {
  const { person, groups, state, factor, seen } = WORDS.columns;
  return [
    {
      label: person,
      cell: (user) => (
        <>
          <Group gap={6}>
            <Anchor component={Link} to={`/settings/people/${user.id}`} size="sm" fw={550}>
              {user.name || user.email}
            </Anchor>
            {user.external && <Chip tone="plain" outlined word={WORDS.external} hint={WORDS.externalHint} />}
          </Group>
          {user.name !== "" && user.name !== user.email && (
            <Text size="xs" c="dimmed">
              {user.email}
            </Text>
          )}
        </>
      ),
    },
    {
      label: groups,
      cell: (user) =>
        user.groups.map((name) => titles.get(name) ?? name).join(", ") || (
          <Text size="sm" c="dimmed" span>
            {WORDS.noGroups}
          </Text>
        ),
    },
    { label: state, cell: (user) => <UserState state={user.state} /> },
    { label: factor, cell: (user) => (user.mfa ? WORDS.factor.on : WORDS.factor.off) },
    {
      label: seen,
      cell: (user) => (user.signed_in_at === null ? text.words.never : <Time at={user.signed_in_at} />),
    },
  ];
}
