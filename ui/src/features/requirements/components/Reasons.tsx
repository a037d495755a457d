import { Button } from "@mantine/core";
import { useState } from "react";

import { Panel } from "@/shared/layout/Panel";
import { text } from "@/strings/text";

import classes from "./RequirementPage.module.css";

interface Props {
  readonly reasons: readonly string[];
}

const FIRST = 5;
const WORDS = text.requirements;

/** Why the status is what it is; a long list starts with its first few. */
export function Reasons({ reasons }: Props) {
  const [all, setAll] = useState(false);
  if (reasons.length === 0) return null;
  const shown = all ? reasons : reasons.slice(0, FIRST);
  return (
    <Panel title={WORDS.why}>
      <ul className={classes.reasons}>
        {shown.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {reasons.length > FIRST && (
        <Button size="compact-xs" variant="subtle" mt={6} ml={12} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? WORDS.fewerReasons : WORDS.allReasons(reasons.length)}
        </Button>
      )}
    </Panel>
  );
}
