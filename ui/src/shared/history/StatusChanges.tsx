import { Panel } from "@/shared/layout/Panel";
import { STATUS } from "@/shared/status/gapStatus";
import { StatusChip } from "@/shared/status/StatusChip";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import type { HistoryView } from "./history";
import classes from "./History.module.css";

const WORDS = text.requirements.history;
const FEW = 2;

interface Props {
  readonly entries: HistoryView["entries"];
  readonly nameOf: (person: string) => string;
}

/** The changes of status of a period, each with what made it so. */
export function StatusChanges({ entries, nameOf }: Props) {
  if (entries.length === 0) return null;
  return (
    <Panel title={WORDS.changes} flush>
      <ul className={classes.entries}>
        {entries.map((entry) => (
          <li key={`${entry.at}-${entry.evaluation_id}`}>
            <span className={classes.when}>
              <Time at={entry.at} form="full" />
            </span>
            <StatusChip status={entry.status} />
            {entry.previous !== null && <span>{WORDS.from(STATUS[entry.previous].word)}</span>}
            {entry.by && <span>{WORDS.saidBy(nameOf(entry.by), entry.why)}</span>}
            <EntryReasons reasons={entry.reasons} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function EntryReasons({ reasons }: { readonly reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  const list = (
    <ul className={classes.reasons}>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
  if (reasons.length <= FEW) return <div className={classes.said}>{list}</div>;
  return (
    <details className={classes.said}>
      <summary>{text.requirements.allReasons(reasons.length)}</summary>
      {list}
    </details>
  );
}
