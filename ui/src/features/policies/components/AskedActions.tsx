import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconAdjustments, IconDotsVertical, IconRefresh, IconUpload, IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";

import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useRefreshAsked, type Asked } from "../api/useAsked";
import { useInvitePeople, useRules } from "../api/useShelf";

import { RulesDialog } from "./RulesDialog";
import { TakeListDialog } from "./TakeListDialog";

const WORDS = text.policies.people;
const AT_ONCE = 50;

/** What changes who is asked: a list, the integrations, the rules, and invitations. */
export function AskedActions({ people }: { readonly people: readonly Asked[] }) {
  const { may } = useMe();
  const admin = may("policies:admin");
  const [open, setOpen] = useState<"list" | "rules" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {may("users:admin") && <Invite people={people} />}
      {admin && (
        <Button leftSection={<IconUpload size={16} aria-hidden />} onClick={() => setOpen("list")}>
          {WORDS.import}
        </Button>
      )}
      {admin && <More onRules={() => setOpen("rules")} />}
      {open === "list" && <TakeListDialog onClose={close} />}
      {open === "rules" && <RulesDialog onClose={close} />}
    </>
  );
}

function Invite({ people }: { readonly people: readonly Asked[] }) {
  const invite = useInvitePeople();
  const uninvited = people.filter(({ user }) => user === null).map(({ email }) => email);
  if (uninvited.length === 0) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconUserPlus size={16} aria-hidden />}
      loading={invite.isPending}
      onClick={() =>
        invite.mutate(uninvited.slice(0, AT_ONCE), {
          onSuccess: ({ invited, failed }) =>
            notifyDone(
              text.policies.acceptance.invited(invited.length),
              failed.length === 0 ? "" : text.policies.acceptance.inviteFailed(failed.length),
            ),
          onError: (error) => notifyFailure(error),
        })
      }
    >
      {WORDS.invite}
    </Button>
  );
}

function More({ onRules }: { readonly onRules: () => void }) {
  const refresh = useRefreshAsked();
  const asked = useRules().data?.audience.graph;
  const read = () =>
    refresh.mutate(undefined, {
      onSuccess: ({ people }) => notifyDone(WORDS.refreshed(people), asked === false ? WORDS.refreshedNone : ""),
      onError: (error) => notifyFailure(error),
    });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={36} variant="default" aria-label={text.words.actions}>
          <IconDotsVertical size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconRefresh size={15} aria-hidden />} onClick={read}>
          {WORDS.refresh}
        </Menu.Item>
        <Menu.Item leftSection={<IconAdjustments size={15} aria-hidden />} onClick={onRules}>
          {WORDS.rules}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
