import { Button, Checkbox, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useParams } from "react-router";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { Facts } from "@/shared/layout/Facts";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { useNameOf } from "@/shared/people/usePeople";
import { useMe } from "@/shared/session/useMe";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { useUser, useUserChange, type UserView } from "../api/useUsers";

import { Memberships } from "./Memberships";
import { UserActions } from "./UserActions";
import { UserState } from "./UserState";

const WORDS = text.people.one;

export default function UserPage() {
  const { userId = "" } = useParams();
  const { data: user, error, refetch } = useUser(userId);
  const title = user ? user.name || user.email : userId;
  const crumbs = [
    { label: text.settings.title, to: "/settings" },
    { label: text.people.title, to: "/settings/people" },
    { label: title },
  ];
  if (error !== null && user === undefined) {
    return (
      <Page title={userId} crumbs={crumbs}>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (user === undefined) return <LoadingPage />;
  return (
    <Page
      title={title}
      crumbs={crumbs}
      meta={
        <>
          <UserState state={user.state} />
          {user.external && <span>{text.people.external}</span>}
        </>
      }
      actions={<UserActions user={user} />}
    >
      <Stack gap="md">
        <Panel title={WORDS.facts}>
          <UserFacts user={user} />
        </Panel>
        <Memberships user={user} />
        <Identity key={user.etag} user={user} />
      </Stack>
    </Page>
  );
}

function UserFacts({ user }: { readonly user: UserView }) {
  const nameOf = useNameOf();
  const when = (at: number | null) => (at === null ? text.words.never : <Time at={at} form="full" />);
  return (
    <Facts
      facts={[
        [WORDS.email, user.email],
        [
          WORDS.invited,
          <span key="invited">
            {when(user.invited_at)} {user.invited_by !== null && WORDS.invitedBy(nameOf(user.invited_by))}
          </span>,
        ],
        [WORDS.accepted, when(user.accepted_at)],
        [WORDS.seen, when(user.signed_in_at)],
        [WORDS.factor, user.mfa ? text.people.factor.on : text.people.factor.off],
      ]}
    />
  );
}

function Identity({ user }: { readonly user: UserView }) {
  const { may } = useMe();
  const [name, setName] = useState(user.name);
  const change = useUserChange(user);
  if (!may("users:admin")) return null;
  const save = (wish: { readonly name?: string; readonly external?: boolean }) =>
    change.mutate(wish, {
      onSuccess: () => notifyDone(WORDS.saved),
      onError: (error) => notifyFailure(error),
    });
  return (
    <Panel title={WORDS.name}>
      <Stack gap="md">
        <Group align="flex-end" gap="xs">
          <TextInput
            label={WORDS.name}
            maw={360}
            flex="1 1 200px"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={name.trim() === "" || name === user.name}
            loading={change.isPending}
            onClick={() => save({ name: name.trim() })}
          >
            {WORDS.rename}
          </Button>
        </Group>
        <Checkbox
          label={WORDS.external}
          description={<Text span>{text.people.externalHint}</Text>}
          checked={user.external}
          disabled={change.isPending}
          onChange={(event) => save({ external: event.currentTarget.checked })}
        />
      </Stack>
    </Panel>
  );
}
