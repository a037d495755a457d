import { Paper } from "@mantine/core";
import type { ReactNode } from "react";

import classes from "./Panel.module.css";

interface Props {
  readonly title?: string;
  readonly aside?: ReactNode;
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A titled surface; `flush` lets lists and tables run to its edges. */
export function Panel({ title, aside, flush = false, children }: Props) {
  return (
    <Paper component="section" className={classes.panel} aria-label={title}>
      {title !== undefined && (
        <div className={classes.head}>
          <h2 className={classes.title}>{title}</h2>
          {aside}
        </div>
      )}
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </Paper>
  );
}
