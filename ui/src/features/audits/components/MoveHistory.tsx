import { Text } from "@mantine/core";

import type { components } from "@/api/generated";
import { Panel } from "@/shared/layout/Panel";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { withNames } from "../api/mentions";

import classes from "./Audit.module.css";

type Move = components["schemas"]["RequestView"]["history"][number];

interface Props {
  readonly moves: readonly Move[];
  readonly nameOf: (id: string) => string;
  readonly words: (status: string) => string | undefined;
}

const WORDS = text.audits.history;

/** What was done, by whom and why, the newest first. */
export function MoveHistory({ moves, nameOf, words }: Props) {
  return (
    <Panel title={text.audits.requirement.tabs.history} flush>
      {moves.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          {WORDS.empty}
        </Text>
      )}
      <ol className={classes.rows} reversed>
        {[...moves].reverse().map((move) => (
          <li key={move.number}>
            <Text size="sm" fw={550}>
              {move.before === move.after ? withNames(move.what, nameOf) : <Change move={move} words={words} />}
            </Text>
            {move.why !== "" && <div className={classes.said}>{move.why}</div>}
            <div className={classes.meta}>
              <Time at={move.at} />
              <span>
                {nameOf(move.by)}, {WORDS.side[move.side]}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Change({ move, words }: { readonly move: Move; readonly words: Props["words"] }) {
  const after = words(move.after) ?? move.after;
  return <>{move.before === "" ? after : WORDS.to(words(move.before) ?? move.before, after)}</>;
}
