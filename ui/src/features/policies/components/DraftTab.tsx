import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconCornerUpLeft, IconPencilPlus } from "@tabler/icons-react";
import { useState } from "react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { useNameOf } from "@/shared/people/usePeople";
import { text } from "@/strings/text";

import { useDraft, type Draft } from "../api/useDraft";

import { Differences } from "./Differences";
import { DraftEditor } from "./DraftEditor";
import { DraftSteps } from "./DraftSteps";
import classes from "./Policy.module.css";
import { StateChip } from "./PolicyChips";
import { Rendered } from "./Rendered";

const WORDS = text.policies.draft;

/** The draft beside what is in force: written, previewed, reviewed, published. */
export function DraftTab({ policyId }: { readonly policyId: string }) {
  const { data: draft, error, refetch } = useDraft(policyId);
  const [writing, setWriting] = useState(false);
  if (error !== null && draft === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  if (draft === undefined) return <LoadingLines lines={6} />;
  const saves = draft.may.includes("save");
  const present = draft.state !== "none";
  if (!present && !writing) {
    return (
      <Panel>
        <EmptyState
          icon={IconPencilPlus}
          title={WORDS.none}
          action={
            <Group justify="center">
              {saves && <Button onClick={() => setWriting(true)}>{WORDS.begin}</Button>}
              <DraftSteps draft={draft} />
            </Group>
          }
        >
          {WORDS.noneBody}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <div className={classes.stack}>
      <Standing draft={draft} />
      {saves ? (
        <DraftEditor key={draft.document} draft={draft} />
      ) : (
        <Panel title={WORDS.preview}>
          <Rendered html={draft.html} />
        </Panel>
      )}
      {present && draft.changed && <Differences policyId={policyId} title={WORDS.changes} />}
    </div>
  );
}

function Standing({ draft }: { readonly draft: Draft }) {
  const nameOf = useNameOf();
  const { returned, approvals } = draft;
  return (
    <>
      {returned !== null && draft.state === "draft" && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconCornerUpLeft aria-hidden />}
          title={WORDS.returned(nameOf(returned.by))}
        >
          {returned.note}
        </Alert>
      )}
      {draft.outdated && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {WORDS.outdated}
        </Alert>
      )}
      {draft.state !== "none" && (
        <Panel>
          <Group justify="space-between">
            <Group gap="sm">
              <StateChip state={draft.state} />
              {draft.needed > 0 && (
                <Text size="sm">
                  {WORDS.approvals(approvals.length, draft.needed)}
                  {" · "}
                  {WORDS.approvers}: {draft.approvers.map(nameOf).join(", ")}
                </Text>
              )}
              {approvals.map(({ by, note }) => (
                <Text key={by} size="sm" c="dimmed">
                  {WORDS.approvedBy(nameOf(by))}
                  {note !== "" && `: ${note}`}
                </Text>
              ))}
            </Group>
            <Group gap="xs">
              <DraftSteps draft={draft} />
            </Group>
          </Group>
        </Panel>
      )}
    </>
  );
}
