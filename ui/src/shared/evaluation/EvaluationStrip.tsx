import { Progress, Text } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";

import classes from "@/shared/feedback/Strip.module.css";
import { count } from "@/shared/time/format";
import { text } from "@/strings/text";

import type { Evaluation } from "./useEvaluations";

interface Props {
  readonly evaluation: Evaluation;
}

export function EvaluationStrip({ evaluation }: Props) {
  const { done = 0, total = 0 } = evaluation.progress;
  const words = text.frameworks.evaluation;
  const title = evaluation.kind === "framework" ? words.running : words.runningOf(evaluation.ref);
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
        <Progress value={total > 0 ? (done / total) * 100 : 0} size="sm" mt={6} animated aria-label={title} />
      </div>
    </div>
  );
}
