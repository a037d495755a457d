import type { ReactNode } from "react";

import { Panel } from "@/shared/layout/Panel";
import { count } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import type { RequirementView } from "../api/useRequirement";

import classes from "./RequirementPage.module.css";

interface Props {
  readonly requirement: RequirementView;
}

const WORDS = text.requirements;

export function RequirementFacts({ requirement }: Props) {
  const facts: readonly (readonly [string, ReactNode])[] = [
    [WORDS.questions, WORDS.asked(requirement.questions, requirement.unasked)],
    [WORDS.controls, count(requirement.linked_controls.length)],
    [WORDS.findings, count(requirement.affected)],
    [text.frameworks.columns.policies, text.status.policies[requirement.policies].word],
    [text.frameworks.columns.evidence, text.status.evidence[requirement.evidence].word],
    [
      WORDS.lastEvaluated,
      requirement.last_evaluated_at === null ? (
        text.words.never
      ) : (
        <Time key="at" at={requirement.last_evaluated_at} form="full" />
      ),
    ],
    [
      WORDS.snapshot,
      requirement.snapshot_id === null ? "–" : <code key="id">{requirement.snapshot_id.slice(0, 12)}</code>,
    ],
  ];
  return (
    <Panel title={WORDS.facts}>
      <dl className={classes.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
