import { Panel } from "@/shared/layout/Panel";
import { text } from "@/strings/text";

import type { RequirementView } from "../api/useRequirement";

import classes from "./RequirementPage.module.css";

interface Props {
  readonly requirement: RequirementView;
}

const WORDS = text.requirements;

export function Guidance({ requirement }: Props) {
  return (
    <div className={classes.stack}>
      <Panel title={WORDS.considerations}>
        <Points items={requirement.considerations} />
      </Panel>
      <Panel title={WORDS.typical}>
        <Points items={requirement.typical_evidence} />
      </Panel>
    </div>
  );
}

function Points({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className={classes.points}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
