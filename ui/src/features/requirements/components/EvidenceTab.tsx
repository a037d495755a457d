import { Button } from "@mantine/core";
import { IconFileSearch, IconFilterOff } from "@tabler/icons-react";

import { EvidencePanel } from "@/shared/evidence/EvidencePanel";
import { useRequirementEvidence } from "@/shared/evidence/useItems";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { Panel } from "@/shared/layout/Panel";
import { QuestionCard } from "@/shared/question/QuestionCard";
import { useMe } from "@/shared/session/useMe";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { groupEvidence, opensByDefault } from "../api/outcomes";
import type { RequirementView } from "../api/useRequirement";

import { ControlPanel } from "./ControlPanel";
import { ExceptionsHere } from "./ExceptionsHere";
import { Reasons } from "./Reasons";
import classes from "./RequirementPage.module.css";
import { SilentControls } from "./SilentControls";
import { StandingFilter } from "./StandingFilter";

interface Props {
  readonly requirement: RequirementView;
}

const WORDS = text.requirements;

/** Own questions first, then those that each linked control brings, worst first. */
export function EvidenceTab({ requirement }: Props) {
  const { params, change, toggle } = useSearchState();
  const shown = params.getAll("show");
  const folded = params.getAll("fold");
  const groups = groupEvidence(requirement, shown);
  const filtering = shown.length > 0;
  const byDefault = opensByDefault(groups, filtering);
  const empty = groups.own.length + groups.asked.length + groups.silent.length === 0;
  return (
    <div className={classes.stack}>
      <Reasons reasons={requirement.reasons} />
      <ExceptionsHere requirement={requirement} />
      <Brought requirement={requirement} />
      {groups.all.length > 0 && (
        <StandingFilter
          outcomes={groups.all}
          shown={shown}
          onToggle={(standing) => toggle("show", standing)}
          openByDefault={byDefault}
          controls={groups.asked}
        />
      )}
      {empty && !filtering && (
        <Panel>
          <EmptyState icon={IconFileSearch} title={WORDS.noControls}>
            {WORDS.noControlsBody}
          </EmptyState>
        </Panel>
      )}
      {empty && filtering && (
        <Panel>
          <EmptyState
            icon={IconFilterOff}
            title={WORDS.noneShown}
            action={
              <Button variant="default" onClick={() => change({ show: null })}>
                {text.frameworks.clearFilters}
              </Button>
            }
          />
        </Panel>
      )}
      {groups.own.length > 0 && (
        <Panel title={WORDS.own} flush>
          {groups.own.map((outcome) => (
            <QuestionCard key={outcome.id} outcome={outcome} />
          ))}
        </Panel>
      )}
      <div className={classes.controls}>
        {groups.asked.map((control) => (
          <ControlPanel
            key={control.id}
            control={control}
            frameworkId={requirement.framework_id}
            requirementRef={requirement.ref}
            open={byDefault !== folded.includes(control.id)}
            onToggle={() => toggle("fold", control.id)}
          />
        ))}
      </div>
      <SilentControls
        controls={groups.silent}
        frameworkId={requirement.framework_id}
        requirementRef={requirement.ref}
      />
    </div>
  );
}

function Brought({ requirement }: Props) {
  const { may } = useMe();
  const { framework_id: frameworkId, ref } = requirement;
  const allowed = may("evidence:read");
  const { data, error, refetch } = useRequirementEvidence(frameworkId, ref, allowed);
  if (!allowed) return null;
  return (
    <EvidencePanel
      place={{ kind: "requirement", framework_id: frameworkId, id: ref }}
      rows={data?.items}
      error={error}
      onRetry={() => void refetch()}
    />
  );
}
