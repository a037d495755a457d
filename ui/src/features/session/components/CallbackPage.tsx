import { Button, Group, Loader, Text, Title } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";

import { beginSignIn, returnPath } from "@/shared/session/session";
import { useSession } from "@/shared/session/SessionContext";
import { text } from "@/strings/text";

import { Doorway } from "./Doorway";

/** Trades the code for tokens once, then goes where the reader wanted to be. */
export function CallbackPage() {
  const { manager } = useSession();
  const navigate = useNavigate();
  const started = useRef(false);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    // A code works once, and React's strict mode runs effects twice.
    if (started.current) return;
    started.current = true;
    manager
      .signinCallback()
      .then((user) => navigate(returnPath(user?.state), { replace: true }))
      .catch(() => setFailed(true));
  }, [manager, navigate]);

  if (!failed) {
    return (
      <Doorway>
        <Group gap="sm" role="status">
          <Loader size="sm" />
          <Text>{text.session.signingIn}</Text>
        </Group>
      </Doorway>
    );
  }
  return (
    <Doorway>
      <Title order={1}>{text.session.failed}</Title>
      <Text c="dimmed">{text.session.failedBody}</Text>
      <Button fullWidth size="md" onClick={() => void beginSignIn(manager, "/")}>
        {text.session.again}
      </Button>
    </Doorway>
  );
}
