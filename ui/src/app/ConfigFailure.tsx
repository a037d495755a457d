import { Container, Text } from "@mantine/core";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { text } from "@/strings/text";

interface Props {
  readonly error: unknown;
}

export function ConfigFailure({ error }: Props) {
  return (
    <Container size="sm" py={80}>
      <FailurePanel error={error} title={text.frame.config.title} onRetry={() => window.location.reload()} />
      <Text size="sm" c="dimmed" mt="md">
        {text.frame.config.body} {text.frame.config.advice}
      </Text>
    </Container>
  );
}
