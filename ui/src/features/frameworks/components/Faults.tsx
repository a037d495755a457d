import { Alert, Text } from "@mantine/core";
import { IconAlertOctagon } from "@tabler/icons-react";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { text } from "@/strings/text";

import { faultsOf } from "../api/file";

import classes from "./Imports.module.css";

const WORDS = text.imports.file;
const SHOWN = 200;

/** Why a file was refused: every fault by its row or path. */
export function Faults({ error }: { readonly error: unknown }) {
  const faults = faultsOf(error);
  if (faults.length === 0) return <FailurePanel error={error} title={text.words.failure.action} />;
  return (
    <Alert
      variant="outline"
      color="red"
      icon={<IconAlertOctagon aria-hidden />}
      title={WORDS.faults(faults.length)}
      role="alert"
      bg="var(--pg-surface)"
    >
      <Text size="sm" mb={8}>
        {WORDS.faultsBody}
      </Text>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must reach what scrolls */}
      <ul className={classes.faults} tabIndex={0} aria-label={WORDS.faults(faults.length)}>
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
        {faults.length > SHOWN && <li>{WORDS.moreFaults(faults.length - SHOWN)}</li>}
      </ul>
    </Alert>
  );
}
