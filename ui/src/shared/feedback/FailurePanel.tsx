import { Alert, Button, Code, CopyButton, Group, Stack, Text } from "@mantine/core";
import { IconAlertOctagon, IconRefresh } from "@tabler/icons-react";

import { text } from "@/strings/text";

import { explain } from "./failure";

interface Props {
  readonly error: unknown;
  readonly title?: string;
  readonly onRetry?: (() => void) | undefined;
}

/** What happened, what to do, and the id to quote when asking for help. */
export function FailurePanel({ error, title = text.words.failure.title, onRetry }: Props) {
  const { what, advice, requestId } = explain(error);
  return (
    <Alert
      variant="outline"
      color="red"
      icon={<IconAlertOctagon aria-hidden />}
      title={title}
      role="alert"
      bg="var(--pg-surface)"
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{what}</Text>
        {advice !== what && (
          <Text size="sm" c="dimmed">
            {advice}
          </Text>
        )}
        <Group gap="sm">
          {onRetry && (
            <Button size="xs" variant="default" leftSection={<IconRefresh size={14} aria-hidden />} onClick={onRetry}>
              {text.words.retry}
            </Button>
          )}
          {requestId !== "" && (
            <CopyButton value={requestId}>
              {({ copied, copy }) => (
                <Group gap={6}>
                  <Text size="xs" c="dimmed">
                    {text.words.requestIdLabel}
                  </Text>
                  <Code>{requestId}</Code>
                  <Button size="compact-xs" variant="subtle" color="gray" onClick={copy}>
                    {copied ? text.words.copied : text.words.copy}
                  </Button>
                </Group>
              )}
            </CopyButton>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
