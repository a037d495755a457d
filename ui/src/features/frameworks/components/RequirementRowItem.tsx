import { Text } from "@mantine/core";
import { IconFileCheck, IconFileDescription, IconFileOff, IconPaperclip, IconSearch } from "@tabler/icons-react";
import { Link } from "react-router";

import { ExceptionsChip } from "@/shared/exceptions/ExceptionsChip";
import { Chip } from "@/shared/status/Chip";
import { StatusChip } from "@/shared/status/StatusChip";
import { requirementAddress } from "@/shared/url/addresses";
import { text } from "@/strings/text";

import type { RequirementRow } from "../api/useRequirements";

import classes from "./RequirementList.module.css";

interface Props {
  readonly frameworkId: string;
  readonly row: RequirementRow;
}

const EVIDENCE_ICONS = {
  queries: IconSearch,
  external: IconPaperclip,
  both: IconFileCheck,
  none: IconFileOff,
} as const;

export function RequirementRowItem({ frameworkId, row }: Props) {
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Link to={requirementAddress(frameworkId, row.ref)} className={classes.link}>
          <span className={classes.ref}>{row.ref}</span>
          <span>{row.title}</span>
        </Link>
        <Text size="xs" c="dimmed" lineClamp={2} className={classes.summary}>
          {row.summary}
        </Text>
      </div>
      <div className={classes.cell}>
        <StatusChip status={row.status} incomplete={row.incomplete} />
        <ExceptionsChip number={row.exceptions} />
      </div>
      {row.applicable && <RowChips row={row} />}
      <div className={classes.findings}>{row.affected > 0 && <span>{text.words.affected(row.affected)}</span>}</div>
    </li>
  );
}

function RowChips({ row }: { readonly row: RequirementRow }) {
  const evidence = text.status.evidence[row.evidence];
  const policies = text.status.policies[row.policies];
  return (
    <>
      <div className={classes.cell}>
        {row.evidence !== "not-applicable" && (
          <Chip
            tone={row.evidence === "none" ? "plain" : "accent"}
            outlined={row.evidence === "none"}
            icon={EVIDENCE_ICONS[row.evidence]}
            word={row.questions > 0 ? text.words.questions(row.questions) : evidence.word}
            hint={evidence.meaning}
          />
        )}
      </div>
      <div className={classes.cell}>
        <Chip
          tone={row.policies === "linked" ? "accent" : "plain"}
          outlined={row.policies !== "linked"}
          icon={IconFileDescription}
          word={policies.word}
          hint={policies.meaning}
        />
      </div>
    </>
  );
}
