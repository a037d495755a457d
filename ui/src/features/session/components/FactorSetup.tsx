import { Button, Code, Stack, Text, TextInput } from "@mantine/core";
import { IconDeviceMobile } from "@tabler/icons-react";
import { useState } from "react";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { ShownOnce } from "@/shared/feedback/ShownOnce";
import { endSession, OWN_ACCOUNT } from "@/shared/session/session";
import { useSession } from "@/shared/session/SessionContext";
import { text } from "@/strings/text";

import { useConfirmFactor, useEnrolFactor } from "../api/useFactor";

import { QrCode } from "./QrCode";

const WORDS = text.factor;

/** From nothing to an app that counts: a secret, a code of it, a new sign-in. */
export function FactorSetup({ begin }: { readonly begin: string }) {
  const { config, user } = useSession();
  const enrol = useEnrolFactor();
  const [confirmed, setConfirmed] = useState(false);
  if (confirmed) return <SignInAgain>{WORDS.doneBody}</SignInAgain>;
  if (!config.scope.split(" ").includes(OWN_ACCOUNT)) return <Elsewhere />;
  if (user?.scopes.includes(OWN_ACCOUNT) !== true) return <SignInAgain>{WORDS.oldSession}</SignInAgain>;
  if (enrol.data !== undefined) {
    return <Confirmation secret={enrol.data.secret} uri={enrol.data.uri} onDone={() => setConfirmed(true)} />;
  }
  return (
    <Stack gap="md" align="flex-start">
      <Text size="sm">{WORDS.body}</Text>
      {enrol.error !== null && <FailurePanel error={enrol.error} title={text.words.failure.action} />}
      <Button
        leftSection={<IconDeviceMobile size={16} aria-hidden />}
        loading={enrol.isPending}
        onClick={() => enrol.mutate(undefined)}
      >
        {begin}
      </Button>
    </Stack>
  );
}

interface ConfirmationProps {
  readonly secret: string;
  readonly uri: string;
  readonly onDone: () => void;
}

function Confirmation({ secret, uri, onDone }: ConfirmationProps) {
  const confirm = useConfirmFactor();
  const [code, setCode] = useState("");
  const whole = /^\d{6}$/.test(code);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (whole && !confirm.isPending) confirm.mutate(code, { onSuccess: onDone });
      }}
    >
      <Stack gap="md" align="flex-start">
        <Text size="sm" fw={550}>
          {WORDS.scan}
        </Text>
        <QrCode content={uri} label={WORDS.picture} />
        <ShownOnce title={WORDS.byHand} secret={secret}>
          {WORDS.byHandBody}
        </ShownOnce>
        <TextInput
          label={WORDS.code}
          description={WORDS.codeHelp}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          w={240}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value.replace(/\s/g, ""))}
        />
        {confirm.error !== null && <FailurePanel error={confirm.error} title={text.words.failure.action} />}
        <Button type="submit" disabled={!whole} loading={confirm.isPending}>
          {WORDS.confirm}
        </Button>
      </Stack>
    </form>
  );
}

/** The pool's own page asks for the code, so the session there has to end first. */
export function SignInAgain({ children }: { readonly children: string }) {
  const { config, manager } = useSession();
  return (
    <Stack gap="md" align="flex-start" role="status">
      <Text size="sm">{children}</Text>
      <Button onClick={() => void endSession(manager, config)}>{WORDS.signIn}</Button>
    </Stack>
  );
}

function Elsewhere() {
  return (
    <Stack gap="xs">
      <Text size="sm" fw={550}>
        {WORDS.elsewhere}
      </Text>
      <Text size="sm">{WORDS.elsewhereBody}</Text>
      <Code block>{`proofgraph login ${window.location.origin}\nproofgraph factor`}</Code>
    </Stack>
  );
}
