import { Paper, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconExternalLink } from "@tabler/icons-react";
import { useId } from "react";
import { Link } from "react-router";

import { useNameOf } from "@/shared/people/usePeople";
import { QuestionCard } from "@/shared/question/QuestionCard";
import { Chip } from "@/shared/status/Chip";
import { STATUS } from "@/shared/status/gapStatus";
import { SegmentBar } from "@/shared/status/SegmentBar";
import { StatusChip } from "@/shared/status/StatusChip";
import { text } from "@/strings/text";

import { STANDINGS, standingsOf, type LinkedControl } from "../api/outcomes";

import classes from "./ControlPanel.module.css";
import { LinkTools } from "./LinkTools";

interface Props {
  readonly control: LinkedControl;
  readonly frameworkId: string;
  readonly requirementRef: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

const WORDS = text.requirements;

/** A linked control with its questions; folded it still says how they stand. */
export function ControlPanel({ control, frameworkId, requirementRef, open, onToggle }: Props) {
  const nameOf = useNameOf();
  const body = useId();
  const standings = standingsOf(control.questions);
  const parts = STANDINGS.map((standing) => ({
    id: standing,
    label: standing === "left-out" ? WORDS.leftOut : STATUS[standing].word,
    tone: standing === "left-out" ? "na" : STATUS[standing].tone,
    count: standings.get(standing) ?? 0,
  }));
  return (
    <Paper component="section" className={classes.panel} aria-label={control.title}>
      <header className={classes.head}>
        <h2 className={classes.title}>
          <UnstyledButton className={classes.toggle} aria-expanded={open} aria-controls={body} onClick={onToggle}>
            <IconChevronDown size={16} aria-hidden className={classes.chevron} data-open={open || undefined} />
            <span>{control.title}</span>
          </UnstyledButton>
        </h2>
        <span className={classes.count}>{text.words.questions(control.questions.length)}</span>
        <span className={classes.bar}>
          <SegmentBar thin parts={parts} label={control.title} />
        </span>
        <Link
          to={`/controls/${encodeURIComponent(control.id)}`}
          className={classes.link}
          aria-label={WORDS.openControl(control.title)}
          title={control.owner === "" ? WORDS.noOwner : `${WORDS.owner}: ${nameOf(control.owner)}`}
        >
          <IconExternalLink size={15} aria-hidden />
        </Link>
        <span className={classes.status}>
          {control.adopted ? (
            <StatusChip status={control.status} />
          ) : (
            <Chip tone="plain" outlined word={WORDS.notAdopted} hint={WORDS.notAdoptedHint} />
          )}
        </span>
      </header>
      <div id={body} hidden={!open} className={classes.body}>
        {open && (
          <div className={classes.tools}>
            <LinkTools frameworkId={frameworkId} requirementRef={requirementRef} control={control} />
          </div>
        )}
        {open && control.questions.map((outcome) => <QuestionCard key={outcome.id} outcome={outcome} />)}
      </div>
    </Paper>
  );
}
