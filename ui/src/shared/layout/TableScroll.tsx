import type { ReactNode } from "react";

import classes from "./TableScroll.module.css";

interface Props {
  readonly label: string;
  readonly minWidth: number;
  readonly children: ReactNode;
}

/** A table wider than the screen scrolls inside its panel, by touch, wheel and keyboard. */
export function TableScroll({ label, minWidth, children }: Props) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must reach what scrolls
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
      <div style={{ minWidth }}>{children}</div>
    </div>
  );
}
