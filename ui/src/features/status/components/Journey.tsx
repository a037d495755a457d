import { Text } from "@mantine/core";
import { IconCircleCheckFilled, IconCircleDashed } from "@tabler/icons-react";
import { Link } from "react-router";

import { Panel } from "@/shared/layout/Panel";
import { text } from "@/strings/text";

import type { StatusView } from "../api/useStatus";

import classes from "./StatusPage.module.css";

interface Props {
  readonly steps: StatusView["journey"];
}

type Step = StatusView["journey"][number];

const WORDS = text.statusPage.journey;

/** The six steps of a new deployment; it leaves the page when all are done. */
export function Journey({ steps }: Props) {
  const done = steps.filter((step) => step.done).length;
  if (steps.length === 0 || done === steps.length) return null;
  return (
    <Panel
      title={WORDS.title}
      flush
      aside={
        <Text size="sm" c="dimmed">
          {WORDS.progress(done, steps.length)}
        </Text>
      }
    >
      <ol className={classes.journey}>
        {steps.map((step) => (
          <li key={step.id}>
            <StepCell step={step} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function StepCell({ step }: { readonly step: Step }) {
  const known = WORDS.steps[step.id];
  const Glyph = step.done ? IconCircleCheckFilled : IconCircleDashed;
  const inside = (
    <>
      <Glyph
        size={18}
        className={classes.stepIcon}
        data-done={step.done || undefined}
        aria-label={step.done ? WORDS.done : WORDS.open}
      />
      <span>
        <span className={classes.stepTitle}>{known?.title ?? step.title}</span>
        {!step.done && known && <span className={classes.stepBody}>{known.body}</span>}
      </span>
    </>
  );
  if (step.done || !known?.to) {
    return (
      <div className={classes.step} data-done={step.done || undefined}>
        {inside}
      </div>
    );
  }
  return (
    <Link to={known.to} className={classes.step}>
      {inside}
    </Link>
  );
}
