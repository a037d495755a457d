import { Button, Menu, Text } from "@mantine/core";
import { IconDots, IconMailForward, IconUserCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigate } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useRevocation, useUserStep, type UserStep, type UserView } from "../api/useUsers";

const WORDS = text.people.act;

const DONE: Readonly<Record<UserStep, string>> = {
  resend: WORDS.resent,
  revoke: WORDS.revoked,
  deactivate: WORDS.deactivated,
  reactivate: WORDS.reactivated,
  "sign-out": WORDS.signedOut,
  forget: WORDS.forgotten,
};

const ASKED = {
  revoke: { title: WORDS.revokeTitle, body: WORDS.revokeBody, act: WORDS.revoke },
  deactivate: { title: WORDS.deactivateTitle, body: WORDS.deactivateBody, act: WORDS.deactivate },
  forget: { title: WORDS.forgetTitle, body: WORDS.forgetBody, act: WORDS.forget },
} as const;

export function UserActions({ user }: { readonly user: UserView }) {
  const { me, may } = useMe();
  const navigate = useNavigate();
  const step = useUserStep(user.id);
  const revocation = useRevocation(user.id);
  const [asked, setAsked] = useState<keyof typeof ASKED | null>(null);
  if (!may("users:admin")) return null;
  const go = (wish: UserStep) => {
    const then = {
      onSuccess: () => {
        notifyDone(DONE[wish]);
        setAsked(null);
        if (wish === "revoke") void navigate("/settings/people");
      },
      onError: (error: unknown) => {
        if (asked === null) notifyFailure(error);
      },
    };
    if (wish === "revoke") revocation.mutate(undefined, then);
    else step.mutate(wish, then);
  };
  const who = user.name || user.email;
  return (
    <>
      {user.state === "invited" && (
        <Button
          variant="default"
          leftSection={<IconMailForward size={16} aria-hidden />}
          loading={step.isPending}
          onClick={() => go("resend")}
        >
          {WORDS.resend}
        </Button>
      )}
      {user.state === "deactivated" && (
        <Button
          leftSection={<IconUserCheck size={16} aria-hidden />}
          loading={step.isPending}
          onClick={() => go("reactivate")}
        >
          {WORDS.reactivate}
        </Button>
      )}
      {user.state === "invited" && (
        <Button variant="default" onClick={() => setAsked("revoke")}>
          {WORDS.revoke}
        </Button>
      )}
      {user.state === "active" && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
              {text.words.actions}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => go("sign-out")}>{WORDS.signOut}</Menu.Item>
            {user.mfa && <Menu.Item onClick={() => setAsked("forget")}>{WORDS.forget}</Menu.Item>}
            {user.id !== me.id && (
              <Menu.Item color="red" onClick={() => setAsked("deactivate")}>
                {WORDS.deactivate}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {asked !== null && (
        <Dialog
          title={ASKED[asked].title(who)}
          onClose={() => setAsked(null)}
          act={ASKED[asked].act}
          acting={step.isPending || revocation.isPending}
          error={step.error ?? revocation.error}
          destructive
          onAct={() => go(asked)}
        >
          <Text size="sm" c="dimmed">
            {ASKED[asked].body}
          </Text>
        </Dialog>
      )}
    </>
  );
}
