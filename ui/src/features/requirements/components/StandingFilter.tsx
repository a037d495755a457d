import { Button, Text, UnstyledButton } from "@mantine/core";

import type { QuestionOutcome } from "@/shared/question/useResult";
import { STATUS } from "@/shared/status/gapStatus";
import { count } from "@/shared/time/format";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { STANDINGS, standingsOf, type LinkedControl } from "../api/outcomes";

import classes from "./StandingFilter.module.css";

interface Props {
  readonly outcomes: readonly QuestionOutcome[];
  readonly shown: readonly string[];
  readonly onToggle: (standing: string) => void;
  readonly controls: readonly LinkedControl[];
  readonly openByDefault: boolean;
}

const WORDS = text.requirements;

/** How the questions stand, each count a switch that shows only these. */
export function StandingFilter({ outcomes, shown, onToggle, controls, openByDefault }: Props) {
  const { params, change } = useSearchState();
  const standings = standingsOf(outcomes);
  const folded = params.getAll("fold");
  const anyOpen = controls.some(({ id }) => openByDefault !== folded.includes(id));
  const foldAll = () => change({ fold: anyOpen === openByDefault ? controls.map(({ id }) => id) : null });
  return (
    <div className={classes.bar} role="group" aria-label={WORDS.filter}>
      <Text size="sm" fw={600}>
        {text.words.questions(outcomes.length)}
      </Text>
      {STANDINGS.filter((standing) => standings.has(standing)).map((standing) => {
        const look = standing === "left-out" ? null : STATUS[standing];
        const Glyph = look?.icon;
        return (
          <UnstyledButton
            key={standing}
            className={classes.toggle}
            data-tone={look?.tone}
            aria-pressed={shown.includes(standing)}
            onClick={() => onToggle(standing)}
          >
            {Glyph && <Glyph size={15} aria-hidden />}
            <span>{look?.word ?? WORDS.leftOut}</span>
            <strong>{count(standings.get(standing) ?? 0)}</strong>
          </UnstyledButton>
        );
      })}
      {controls.length > 1 && (
        <Button size="compact-xs" variant="subtle" color="gray" ml="auto" onClick={foldAll}>
          {anyOpen ? text.frameworks.collapseAll : text.frameworks.expandAll}
        </Button>
      )}
    </div>
  );
}
