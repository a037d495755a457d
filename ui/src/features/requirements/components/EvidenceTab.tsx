import { IconFileSearch } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { Panel } from "@/shared/layout/Panel";
import { QuestionCard } from "@/shared/question/QuestionCard";
import { Chip } from "@/shared/status/Chip";
import { StatusChip } from "@/shared/status/StatusChip";
import { text } from "@/strings/text";

import type { RequirementView } from "../api/useRequirement";

import classes from "./RequirementPage.module.css";

interface Props {
  readonly requirement: RequirementView;
}

const WORDS = text.requirements;

/** Own questions first, then those that each linked control brings. */
export function EvidenceTab({ requirement }: Props) {
  const { own_questions: own, linked_controls: controls, reasons } = requirement;
  return (
    <div className={classes.stack}>
      {reasons.length > 0 && (
        <Panel title={WORDS.why}>
          <ul className={classes.reasons}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Panel>
      )}
      {own.length === 0 && controls.length === 0 && (
        <Panel>
          <EmptyState icon={IconFileSearch} title={WORDS.noControls}>
            {WORDS.noControlsBody}
          </EmptyState>
        </Panel>
      )}
      {own.length > 0 && (
        <Panel title={WORDS.own} flush>
          {own.map((outcome) => (
            <QuestionCard key={outcome.id} outcome={outcome} />
          ))}
        </Panel>
      )}
      {controls.map((control) => (
        <LinkedControl key={control.id} control={control} />
      ))}
    </div>
  );
}

interface ControlProps {
  readonly control: RequirementView["linked_controls"][number];
}

function LinkedControl({ control }: ControlProps) {
  return (
    <Panel
      title={control.title}
      flush
      aside={
        <div className={classes.controlHead}>
          <span className={classes.owner}>
            {control.owner === "" ? WORDS.noOwner : `${WORDS.owner}: ${control.owner}`}
          </span>
          <Link to={`/controls/${encodeURIComponent(control.id)}`} className={classes.owner}>
            {WORDS.control}
          </Link>
          {control.adopted ? (
            <StatusChip status={control.status} />
          ) : (
            <Chip tone="plain" outlined word={WORDS.notAdopted} hint={WORDS.notAdoptedHint} />
          )}
        </div>
      }
    >
      {control.questions.length === 0 && (
        <EmptyState icon={IconFileSearch} title={text.controls.manual}>
          {text.controls.manualBody}
        </EmptyState>
      )}
      {control.questions.map((outcome) => (
        <QuestionCard key={outcome.id} outcome={outcome} />
      ))}
    </Panel>
  );
}
