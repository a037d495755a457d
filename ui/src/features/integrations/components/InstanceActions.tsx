import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { Link } from "react-router";

import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { Removal } from "@/shared/feedback/Removal";
import { useMe } from "@/shared/session/useMe";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useStartJob, type InstanceView } from "../api/useInstances";
import { useChangeInstance, useRemoveInstance } from "../api/useSetUp";

interface Props {
  readonly instance: InstanceView;
  readonly running: boolean;
}

const WORDS = text.connecting;

export function InstanceActions({ instance, running }: Props) {
  const { may } = useMe();
  const { change } = useSearchState();
  const start = useStartJob(instance.id);
  const remove = useRemoveInstance(instance.id);
  if (!may("integrations:admin")) return null;
  return (
    <>
      <Removal title={instance.name} words={WORDS.removal} remove={remove} leadsTo="/integrations" />
      <PauseButton instance={instance} />
      <Button component={Link} variant="default" to={`/integrations/${encodeURIComponent(instance.id)}/edit`}>
        {WORDS.edit}
      </Button>
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
    </>
  );
}

/** Only the schedule stops: what was collected stays, and collecting by hand goes on working. */
function PauseButton({ instance }: { readonly instance: InstanceView }) {
  const change = useChangeInstance(instance);
  const { enabled } = instance;
  return (
    <Button
      variant="default"
      loading={change.isPending}
      onClick={() =>
        change.mutate(
          { enabled: !enabled },
          {
            onSuccess: () =>
              enabled ? notifyDone(WORDS.paused, WORDS.pausedBody) : notifyDone(WORDS.resumed, WORDS.resumedBody),
            onError: (error) => notifyFailure(error),
          },
        )
      }
    >
      {enabled ? WORDS.pause : WORDS.resume}
    </Button>
  );
}
