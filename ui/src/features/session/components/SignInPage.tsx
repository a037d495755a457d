import { Button, Text, Title } from "@mantine/core";
import { IconLogin2 } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "react-router";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { beginSignIn, takeSignedOut } from "@/shared/session/session";
import { useSession } from "@/shared/session/SessionContext";
import { text } from "@/strings/text";

import { Doorway } from "./Doorway";

/** Shown at any address to a reader who is not signed in; signing in leads back to that address. */
export function SignInPage() {
  const { manager } = useSession();
  const { pathname, search, hash } = useLocation();
  const [leaving, setLeaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const [signedOut] = useState(takeSignedOut);

  const signIn = async () => {
    setLeaving(true);
    setError(undefined);
    try {
      await beginSignIn(manager, `${pathname}${search}${hash}`);
    } catch (problem) {
      setError(problem);
      setLeaving(false);
    }
  };

  return (
    <Doorway>
      <Title order={1}>{signedOut ? text.session.signedOut : text.session.title}</Title>
      <Text c="dimmed">{signedOut ? text.session.signedOutBody : text.session.body}</Text>
      {error !== undefined && <FailurePanel error={error} title={text.session.failed} />}
      <Button
        size="md"
        fullWidth
        leftSection={<IconLogin2 size={18} aria-hidden />}
        loading={leaving}
        onClick={() => void signIn()}
      >
        {signedOut ? text.session.again : text.session.signIn}
      </Button>
    </Doorway>
  );
}
