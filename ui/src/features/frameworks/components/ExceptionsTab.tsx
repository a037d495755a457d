import { Text } from "@mantine/core";
import { IconShieldExclamation } from "@tabler/icons-react";

import { ExceptionRows } from "@/shared/exceptions/ExceptionRows";
import { useExceptions } from "@/shared/exceptions/useExceptions";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { text } from "@/strings/text";

const WORDS = text.exceptions;

/** Every exception that touches the framework, those to decide about first. */
export function ExceptionsTab({ frameworkId }: { readonly frameworkId: string }) {
  const { data, error, refetch } = useExceptions(frameworkId);
  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  const waiting = data?.filter(({ state }) => state === "requested") ?? [];
  const others = data?.filter(({ state }) => state !== "requested") ?? [];
  return (
    <Panel flush>
      <Text size="sm" c="dimmed" px="md" py="sm">
        {WORDS.description}
      </Text>
      {data === undefined && <LoadingLines lines={3} />}
      {data?.length === 0 && (
        <EmptyState icon={IconShieldExclamation} title={WORDS.none}>
          {WORDS.noneBody}
        </EmptyState>
      )}
      <ExceptionRows exceptions={[...waiting, ...others]} />
    </Panel>
  );
}
