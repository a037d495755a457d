import { Text, VisuallyHidden } from "@mantine/core";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { text } from "@/strings/text";

import { useDifferences } from "../api/usePolicies";

import classes from "./Policy.module.css";

interface Props {
  readonly policyId: string;
  readonly title: string;
  /** Versions by number, or the draft; both left out compare the draft with what is in force. */
  readonly before?: string;
  readonly after?: string;
}

const WORDS = text.policies.versions;
const SIGNS = { same: " ", removed: "−", added: "+", skipped: "⋯" } as const;

/** What two texts differ in, line by line and word by word. */
export function Differences({ policyId, title, before, after }: Props) {
  const { data, error, refetch } = useDifferences(policyId, before, after);
  return (
    <Panel title={title} flush>
      {error !== null && data === undefined && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <LoadingLines lines={4} />}
      {data?.lines.every(({ kind }) => kind === "same" || kind === "skipped") && (
        <Text size="sm" c="dimmed" p="md">
          {WORDS.same}
        </Text>
      )}
      <ol className={classes.diff}>
        {data?.lines.map((line, place) => (
          <li key={place} data-kind={line.kind}>
            <span className={classes.sign} aria-hidden>
              {SIGNS[line.kind]}
            </span>
            {(line.kind === "added" || line.kind === "removed") && (
              <VisuallyHidden>{WORDS[line.kind]}: </VisuallyHidden>
            )}
            <span>
              {line.kind === "skipped"
                ? WORDS.skipped
                : line.pieces.map((piece, at) =>
                    piece.changed ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>,
                  )}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
