import { Group, Skeleton, Stack, VisuallyHidden } from "@mantine/core";

import { text } from "@/strings/text";

interface LinesProps {
  readonly lines?: number;
  readonly height?: number;
}

export function LoadingLines({ lines = 6, height = 34 }: LinesProps) {
  return (
    <Stack gap={8} p="md" aria-busy>
      <VisuallyHidden role="status">{text.words.loading}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={height} radius="sm" width={`${100 - ((line * 13) % 24)}%`} />
      ))}
    </Stack>
  );
}

/** The shape of a page before its first answer, so that nothing jumps when it comes. */
export function LoadingPage() {
  return (
    <Stack gap={18} aria-busy>
      <VisuallyHidden role="status">{text.words.loading}</VisuallyHidden>
      <Skeleton height={28} width="38%" />
      <Skeleton height={14} width="56%" />
      <Group grow gap="md">
        <Skeleton height={150} radius="lg" />
        <Skeleton height={150} radius="lg" visibleFrom="sm" />
        <Skeleton height={150} radius="lg" visibleFrom="md" />
      </Group>
      <Skeleton height={320} radius="lg" />
    </Stack>
  );
}
