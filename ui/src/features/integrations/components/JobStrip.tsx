import { Button, Group, Modal, Progress, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlayerStop, IconRefresh } from "@tabler/icons-react";

import { notifyFailure } from "@/shared/feedback/notify";
import { shareOf } from "@/shared/feedback/progress";
import classes from "@/shared/feedback/Strip.module.css";
import { useMe } from "@/shared/session/useMe";
import { count } from "@/shared/time/format";
import { text } from "@/strings/text";

import { useCancelJob, type JobView } from "../api/useInstances";

interface Props {
  readonly instanceId: string;
  readonly job: JobView;
}

const WORDS = text.integrations;

export function JobStrip({ instanceId, job }: Props) {
  const { may } = useMe();
  const cancel = useCancelJob(instanceId);
  const [asking, dialog] = useDisclosure(false);
  const { done, total } = job.progress;
  return (
    <div className={classes.strip} data-tone="accent">
      <IconRefresh size={20} aria-hidden className={classes.icon} />
      <div className={classes.body} role="status">
        <Text size="sm" fw={600}>
          {WORDS.collecting}
        </Text>
        <Text size="xs" c="dimmed">
          {total > 0 ? WORDS.progress(count(done), count(total)) : WORDS.queued}
        </Text>
        <Progress value={shareOf(job.progress)} size="sm" mt={6} animated aria-label={WORDS.collecting} />
      </div>
      {may("integrations:admin") && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlayerStop size={14} aria-hidden />}
          onClick={dialog.open}
        >
          {WORDS.cancel}
        </Button>
      )}
      <Modal
        opened={asking}
        onClose={dialog.close}
        title={WORDS.cancelTitle}
        closeButtonProps={{ "aria-label": text.words.close }}
      >
        <Text size="sm" c="dimmed" mb="md">
          {WORDS.cancelBody}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={dialog.close}>
            {text.words.cancel}
          </Button>
          <Button
            color="red"
            loading={cancel.isPending}
            onClick={() => cancel.mutate(job.id, { onSuccess: dialog.close, onError: (error) => notifyFailure(error) })}
          >
            {WORDS.cancelConfirm}
          </Button>
        </Group>
      </Modal>
    </div>
  );
}
