import { ActionIcon, CopyButton, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";

import { text } from "@/strings/text";

import classes from "./QueryText.module.css";
import { tokenize } from "./tokens";

interface Props {
  readonly query: string;
}

/** A query to read and copy, coloured as the editor colours it. */
export function QueryText({ query }: Props) {
  return (
    <div className={classes.box}>
      {/* Long lines scroll; the keyboard must reach them too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={classes.text} tabIndex={0} role="region" aria-label={text.query.text}>
        <code>
          {tokenize(query).map((token, place) => (
            <span key={place} data-kind={token.kind ?? undefined}>
              {token.text}
            </span>
          ))}
        </code>
      </pre>
      <CopyButton value={query}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? text.words.copied : text.words.copy}>
            <ActionIcon
              className={classes.copy}
              size="sm"
              onClick={copy}
              aria-label={copied ? text.words.copied : text.words.copy}
            >
              {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </div>
  );
}
