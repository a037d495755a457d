import { Button, Progress, Text } from "@mantine/core";
import { IconPlayerStop, IconRefresh } from "@tabler/icons-react";

import { notifyFailure } from "@/shared/feedback/notify";
import { shareOf } from "@/shared/feedback/progress";
import classes from "@/shared/feedback/Strip.module.css";
import { useMe } from "@/shared/session/useMe";
import { count } from "@/shared/time/format";
import { text } from "@/strings/text";

import { useCancelEvaluation, type Evaluation } from "./useEvaluations";

interface Props {
  readonly evaluation: Evaluation;
  /** Title of the framework it belongs to. */
  readonly framework: string;
}

export function EvaluationStrip({ evaluation, framework }: Props) {
  const { done, total } = evaluation.progress;
  const words = text.frameworks.evaluation;
  const title = evaluation.kind === "framework" ? words.running(framework) : words.runningOf(evaluation.ref, framework);
  const { may } = useMe();
  const cancel = useCancelEvaluation();
  return (
    <div className={classes.strip} data-tone="accent">
      <IconRefresh size={20} aria-hidden className={classes.icon} />
      <div className={classes.body} role="status">
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Text size="xs" c="dimmed">
          {total > 0 ? words.progress(count(done), count(total)) : words.queued}
        </Text>
        <Progress value={shareOf(evaluation.progress)} size="sm" mt={6} animated aria-label={title} />
      </div>
      {may("evidence:admin") && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlayerStop size={14} aria-hidden />}
          loading={cancel.isPending}
          onClick={() => cancel.mutate(evaluation.id, { onError: (error) => notifyFailure(error) })}
        >
          {text.words.cancel}
        </Button>
      )}
    </div>
  );
}
