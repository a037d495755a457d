import { Alert, Anchor, Button, Center, Paper, Stack, Text, Title } from "@mantine/core";
import { IconBellOff } from "@tabler/icons-react";
import { Link, useParams } from "react-router";

import { Logo } from "@/shared/brand/Logo";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { text } from "@/strings/text";

import { useUnsubscription } from "../api/useNotices";

const WORDS = text.notices.unsubscribe;

/** Where the link at the end of an e-mail leads; nobody signs in for it, and opening it alone changes nothing. */
export default function UnsubscribePage() {
  const { token = "" } = useParams();
  const stop = useUnsubscription();
  const { data } = stop;
  return (
    <Center component="main" mih="90vh" p="md">
      <Paper p="xl" maw={460} w="100%">
        <Stack gap="md">
          <Logo />
          <Title order={1}>{data === undefined ? WORDS.title : WORDS.done}</Title>
          {data === undefined ? (
            <>
              <Text c="dimmed">{WORDS.body}</Text>
              {stop.error !== null && <FailurePanel error={stop.error} title={text.words.failure.action} />}
              <Button loading={stop.isPending} onClick={() => stop.mutate(token)}>
                {WORDS.act}
              </Button>
            </>
          ) : (
            <Alert variant="outline" color="teal" icon={<IconBellOff aria-hidden />} role="status">
              {WORDS.doneBody(
                data.kind === "digest"
                  ? WORDS.daily
                  : (text.settingsSystem.notifications.kinds[data.kind] ?? data.kind),
              )}
            </Alert>
          )}
          <Anchor component={Link} to="/" size="sm">
            {WORDS.app}
          </Anchor>
        </Stack>
      </Paper>
    </Center>
  );
}
