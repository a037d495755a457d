import type { ReactNode } from "react";

import classes from "./Facts.module.css";

interface Props {
  readonly facts: readonly (readonly [label: string, value: ReactNode])[];
}

/** A few facts about one thing, each under its name. */
export function Facts({ facts }: Props) {
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
