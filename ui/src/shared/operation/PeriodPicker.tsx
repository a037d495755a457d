import { Button, Text, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";

import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import classes from "./Operation.module.css";
import type { Period } from "./period";

const WORDS = text.operation;

interface Props {
  /** The period that is shown: of the URL, or the one the server took without. */
  readonly shown: Period;
}

/** A period of days (UTC); the URL keeps it. */
export function PeriodPicker({ shown }: Props) {
  const { change } = useSearchState();
  const [wish, setWish] = useState(shown);
  const wrong = wish.from !== "" && wish.to !== "" && wish.from > wish.to;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!wrong) change({ from: wish.from, to: wish.to });
  };
  return (
    <form className={classes.period} aria-label={WORDS.period} onSubmit={submit}>
      <TextInput
        type="date"
        label={WORDS.from}
        value={wish.from}
        onChange={(event) => setWish({ ...wish, from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={WORDS.to}
        value={wish.to}
        onChange={(event) => setWish({ ...wish, to: event.currentTarget.value })}
      />
      <Button type="submit" variant="default" disabled={wrong}>
        {WORDS.apply}
      </Button>
      {wrong && (
        <Text size="sm" c="var(--pg-gap-ink)" role="alert">
          {WORDS.badPeriod}
        </Text>
      )}
    </form>
  );
}
