import { Text } from "@mantine/core";
import { Link } from "react-router";

import { QueryText } from "@/shared/code/QueryText";
import { Panel } from "@/shared/layout/Panel";
import { useNameOf } from "@/shared/people/usePeople";
import { dayInReadersZone } from "@/shared/time/format";
import { text } from "@/strings/text";

import type { QueryEdit } from "../api/useHistory";

import classes from "./RequirementPage.module.css";

const WORDS = text.requirements.history;

/** Where a question's queries changed within the period: before and after, by whom and why. */
export function QueryEdits({ edits }: { readonly edits: readonly QueryEdit[] }) {
  const nameOf = useNameOf();
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
                <Link to={`/questions/${encodeURIComponent(edit.question_id)}`}>{edit.question_id}</Link>
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
