import { Text } from "@mantine/core";
import { Link } from "react-router";

import { QueryText } from "@/shared/code/QueryText";
import { Panel } from "@/shared/layout/Panel";
import { dayInReadersZone } from "@/shared/time/format";
import { text } from "@/strings/text";

import type { QueryEdit } from "./history";
import classes from "./History.module.css";

const WORDS = text.requirements.history;

interface Props {
  readonly edits: readonly QueryEdit[];
  readonly nameOf: (person: string) => string;
  /** Whether the reader may open the question itself: auditors may not. */
  readonly opens?: boolean;
}

/** Where a question's queries changed within the period: before and after, by whom and why. */
export function QueryEdits({ edits, nameOf, opens = true }: Props) {
  if (edits.length === 0) return null;
  return (
    <Panel title={WORDS.edits} flush>
      <ul className={classes.edits}>
        {edits.map((edit) => (
          <li key={`${edit.day}-${edit.question_id}`}>
            <details>
              <summary>
                {dayInReadersZone(Date.parse(`${edit.day}T12:00Z`))}: {edit.title}
                {edit.by !== "" && `, ${WORDS.editBy(nameOf(edit.by))}`}
              </summary>
              <div className={classes.stack}>
                {edit.why !== "" && <Text size="sm">{edit.why}</Text>}
                {opens && <Link to={`/questions/${encodeURIComponent(edit.question_id)}`}>{edit.question_id}</Link>}
                <Text size="sm" fw={600}>
                  {WORDS.before}
                </Text>
                {edit.before.map((one) => (
                  <QueryText key={one.name} query={one.query} />
                ))}
                <Text size="sm" fw={600}>
                  {WORDS.after}
                </Text>
                {edit.after.map((one) => (
                  <QueryText key={one.name} query={one.query} />
                ))}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
