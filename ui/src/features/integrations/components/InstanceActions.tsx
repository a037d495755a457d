import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";

import { notifyFailure } from "@/shared/feedback/notify";
import { useMe } from "@/shared/session/useMe";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useStartJob } from "../api/useInstances";

interface Props {
  readonly instanceId: string;
  readonly running: boolean;
}

export function InstanceActions({ instanceId, running }: Props) {
  const { may } = useMe();
  const { change } = useSearchState();
  const start = useStartJob(instanceId);
  if (!may("integrations:admin")) return null;
  return (
    <Button
      leftSection={<IconRefresh size={16} aria-hidden />}
      loading={start.isPending}
      disabled={running}
      onClick={() =>
        start.mutate(undefined, { onSuccess: () => change({ job: null }), onError: (error) => notifyFailure(error) })
      }
    >
      {text.integrations.collect}
    </Button>
  );
}
