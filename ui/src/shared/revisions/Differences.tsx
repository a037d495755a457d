import { Text, VisuallyHidden } from "@mantine/core";

import { text } from "@/strings/text";

import classes from "./Differences.module.css";
import type { FieldDifference } from "./useRevisions";

interface Props {
  readonly items: readonly FieldDifference[];
}

const WORDS = text.revisions;

function shown(value: unknown): string {
  if (value === null || value === undefined || value === "") return WORDS.nothing;
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}

/** What differs between two texts, field by field, both sides in full. */
export function Differences({ items }: Props) {
  if (items.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {WORDS.same}
      </Text>
    );
  }
  return (
    <ul className={classes.list}>
      {items.map(({ path, before, after }) => (
        <li key={path}>
          <div className={classes.path}>{path}</div>
          <div className={classes.sides}>
            <div className={classes.side} data-side="before">
              <VisuallyHidden>{WORDS.before}: </VisuallyHidden>
              {shown(before)}
            </div>
            <div className={classes.side} data-side="after">
              <VisuallyHidden>{WORDS.after}: </VisuallyHidden>
              {shown(after)}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
