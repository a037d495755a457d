import { Paper, Stack } from "@mantine/core";
import type { ReactNode } from "react";

import { Logo } from "@/shared/brand/Logo";
import { text } from "@/strings/text";

import classes from "./Doorway.module.css";

interface Props {
  readonly children: ReactNode;
}

/** The quiet page before and after a session. */
export function Doorway({ children }: Props) {
  return (
    <main className={classes.page}>
      <div className={classes.brand}>
        <Logo size={34} />
        <span>{text.words.product}</span>
      </div>
      <Paper className={classes.card} p="xl">
        <Stack gap="md">{children}</Stack>
      </Paper>
    </main>
  );
}
