import { Alert, Button, Code, CopyButton, Group, Text } from "@mantine/core";
import { IconCheck, IconCopy, IconKey } from "@tabler/icons-react";

import { text } from "@/strings/text";

interface Props {
  readonly title: string;
  readonly secret: string;
  readonly children: string;
}

/** A secret that is told this one time: it is not stored, so it cannot be shown again. */
export function ShownOnce({ title, secret, children }: Props) {
  return (
    <Alert variant="outline" color="ocean" icon={<IconKey aria-hidden />} title={title} bg="var(--pg-surface)">
      <Text size="sm" mb="xs">
        {children}
      </Text>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Code block data-testid="secret" style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap", flex: 1 }}>
          {secret}
        </Code>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button
              size="xs"
              variant="default"
              leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
              onClick={copy}
            >
              {copied ? text.words.copied : text.words.copy}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}
