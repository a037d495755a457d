import { UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useId } from "react";

import { STATUS, WORST_FIRST } from "@/shared/status/gapStatus";
import { SegmentBar } from "@/shared/status/SegmentBar";
import { text } from "@/strings/text";

import type { RequirementSection } from "../api/useRequirements";

import classes from "./RequirementList.module.css";
import { RequirementRowItem } from "./RequirementRowItem";

interface Props {
  readonly frameworkId: string;
  readonly section: RequirementSection;
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function SectionGroup({ frameworkId, section, open, onToggle }: Props) {
  const body = useId();
  const parts = WORST_FIRST.map((status) => {
    const standing = section.requirements.filter((row) => row.status === status);
    return {
      id: status,
      label: STATUS[status].word,
      tone: STATUS[status].tone,
      count: standing.length,
      accepted: standing.filter((row) => row.exceptions > 0).length,
    };
  });
  return (
    <section aria-label={section.title}>
      <h3 className={classes.sectionTitle}>
        <UnstyledButton className={classes.section} aria-expanded={open} aria-controls={body} onClick={onToggle}>
          <IconChevronDown size={16} aria-hidden className={classes.chevron} data-open={open || undefined} />
          <span className={classes.sectionId}>{section.id.toUpperCase()}</span>
          <span className={classes.sectionName}>{section.title}</span>
          <span className={classes.sectionCount}>{text.words.requirements(section.requirements.length)}</span>
        </UnstyledButton>
        <span className={classes.sectionBar}>
          <SegmentBar thin parts={parts} label={section.title} />
        </span>
      </h3>
      <ul id={body} className={classes.rows} hidden={!open}>
        {section.requirements.map((row) => (
          <RequirementRowItem key={row.ref} frameworkId={frameworkId} row={row} />
        ))}
      </ul>
    </section>
  );
}
