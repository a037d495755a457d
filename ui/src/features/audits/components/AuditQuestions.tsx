import { Button, Text } from "@mantine/core";
import { useState } from "react";

import type { components } from "@/api/generated";
import { Panel } from "@/shared/layout/Panel";
import { MarkChip } from "@/shared/status/MarkChip";
import { StatusChip } from "@/shared/status/StatusChip";
import { text } from "@/strings/text";

import type { AuditRequirement } from "../api/useAudit";

import classes from "./Audit.module.css";
import { AuditRows } from "./AuditRows";

type Outcome = components["schemas"]["QuestionOutcome"];

interface Props {
  readonly engagementId: string;
  readonly requirement: AuditRequirement["requirement"];
}

const WORDS = text.audits.requirement;

/** The questions of a requirement, its own and its controls', each once. */
export function AuditQuestions({ engagementId, requirement }: Props) {
  const all = [...requirement.own_questions, ...requirement.linked_controls.flatMap(({ questions }) => questions)];
  const each = [...new Map(all.map((outcome) => [outcome.id, outcome])).values()];
  return (
    <Panel title={WORDS.asked} flush>
      {each.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          {WORDS.noneAsked}
        </Text>
      )}
      <ul className={classes.rows}>
        {each.map((outcome) => (
          <Question key={outcome.id} outcome={outcome} engagementId={engagementId} place={requirement.ref} />
        ))}
      </ul>
    </Panel>
  );
}

interface QuestionProps {
  readonly outcome: Outcome;
  readonly engagementId: string;
  readonly place: string;
}

function Question({ outcome, engagementId, place }: QuestionProps) {
  const [open, setOpen] = useState(false);
  const evaluated = outcome.evaluation_id !== null && outcome.queries.length > 0;
  return (
    <li>
      <div className={classes.line}>
        <Text size="sm" fw={600} style={{ flex: "1 1 220px" }}>
          {outcome.title}
        </Text>
        <StatusChip status={outcome.status} incomplete={outcome.incomplete} />
        {evaluated && (
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={open}
            aria-label={`${open ? WORDS.hideRows : WORDS.showRows}: ${outcome.title}`}
            onClick={() => setOpen(!open)}
          >
            {open ? WORDS.hideRows : WORDS.showRows}
          </Button>
        )}
      </div>
      {outcome.shows !== "" && (
        <Text size="xs" c="dimmed">
          {outcome.shows}
        </Text>
      )}
      <div className={classes.meta}>
        {outcome.queries.map((query) => (
          <span key={query.index} className={classes.outcome}>
            <MarkChip mark={query.results_are} quiet={query.count === 0} />
            <span>
              {query.name}: {WORDS.rows(query.count)}
            </span>
          </span>
        ))}
      </div>
      {open &&
        outcome.queries.map((query) => (
          <AuditRows
            key={query.index}
            source={{ from: "requirement", id: engagementId, ref: place, key: outcome.id }}
            index={query.index}
            name={query.name}
            query={query.query}
          />
        ))}
    </li>
  );
}
