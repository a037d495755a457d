import { Button, Text, Title } from "@mantine/core";
import { useState } from "react";

import { endSession } from "@/shared/session/session";
import { useSession } from "@/shared/session/SessionContext";
import type { Me } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { Doorway } from "./Doorway";
import { FactorSetup, SignInAgain } from "./FactorSetup";

const WORDS = text.factor;

/** In place of the app, for somebody whose group demands a second factor that this sign-in did not show. */
export default function FactorDoor({ me }: { readonly me: Me }) {
  const { config, manager } = useSession();
  // Confirming the app makes it one that is set up; the steps stay until the reader leaves them.
  const [held] = useState(me.factor);
  const groups = me.groups.map(({ title, name }) => title || name).join(", ");
  return (
    <Doorway>
      <Title order={1}>{WORDS.demanded}</Title>
      {held ? (
        <SignInAgain>{WORDS.demandedSet}</SignInAgain>
      ) : (
        <>
          <Text c="dimmed">{WORDS.demandedBody(groups)}</Text>
          <FactorSetup begin={WORDS.begin} />
        </>
      )}
      <Button variant="subtle" color="gray" onClick={() => void endSession(manager, config)}>
        {WORDS.signOut}
      </Button>
    </Doorway>
  );
}
