import { Group, Title } from "@mantine/core";
import type { ReactNode } from "react";

import { useCrumbs, type Crumb } from "./crumbs";
import classes from "./Page.module.css";

interface Props {
  readonly title: string;
  /** Shown before the title, set apart: a requirement's ref. */
  readonly mark?: ReactNode;
  readonly crumbs: readonly Crumb[];
  readonly meta?: ReactNode;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, mark, crumbs, meta, description, actions, children }: Props) {
  useCrumbs(crumbs);
  return (
    <article className={classes.page}>
      <header className={classes.header}>
        <div className={classes.heading}>
          <Title order={1} tabIndex={-1} className={classes.title}>
            {mark !== undefined && <span className={classes.mark}>{mark}</span>}
            {title}
          </Title>
          {description !== undefined && <div className={classes.description}>{description}</div>}
          {meta !== undefined && <div className={classes.meta}>{meta}</div>}
        </div>
        {actions !== undefined && (
          <Group gap="xs" className={classes.actions}>
            {actions}
          </Group>
        )}
      </header>
      {children}
    </article>
  );
}
