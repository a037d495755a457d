import { Button, Checkbox, Text, Textarea } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { useDraftStep, usePublish, type Draft, type Step } from "../api/useDraft";
import { usePolicy } from "../api/usePolicies";

const WORDS = text.policies.draft;
type Asked = Exclude<Step, "save">;
const ORDER: readonly Asked[] = ["discard", "return", "submit", "approve", "publish"];

/** What this reader may do with the draft now, as the server says. */
export function DraftSteps({ draft }: { readonly draft: Draft }) {
  const [asking, setAsking] = useState<Asked | null>(null);
  const close = () => setAsking(null);
  return (
    <>
      {ORDER.filter((step) => draft.may.includes(step)).map((step) => (
        <Button
          key={step}
          variant={step === "approve" || step === "publish" ? "filled" : "default"}
          onClick={() => setAsking(step)}
        >
          {WORDS.steps[step]}
        </Button>
      ))}
      {asking === "publish" && <PublishDialog draft={draft} onClose={close} />}
      {asking !== null && asking !== "publish" && <StepDialog draft={draft} step={asking} onClose={close} />}
    </>
  );
}

interface StepProps {
  readonly draft: Draft;
  readonly step: Exclude<Asked, "publish">;
  readonly onClose: () => void;
}

function StepDialog({ draft, step, onClose }: StepProps) {
  const move = useDraftStep();
  const [words, setWords] = useState("");
  const returns = step === "return";
  return (
    <Dialog
      title={WORDS.steps[step]}
      onClose={onClose}
      act={WORDS.steps[step]}
      destructive={step === "discard"}
      acting={move.isPending}
      mayAct={!returns || words.trim() !== ""}
      error={move.error}
      onAct={() =>
        move.mutate(
          { draft, step, words: words.trim() },
          {
            onSuccess: () => {
              notifyDone(WORDS.done[step]);
              onClose();
            },
          },
        )
      }
    >
      {step === "discard" ? (
        <Text size="sm">{WORDS.discardBody}</Text>
      ) : (
        <Textarea
          data-autofocus
          label={returns ? WORDS.reason : WORDS.why}
          required={returns}
          autosize
          minRows={2}
          maxLength={2_000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {step === "submit" && (
        <Text size="xs" c="dimmed">
          {WORDS.unsaved}
        </Text>
      )}
    </Dialog>
  );
}

interface PublishProps {
  readonly draft: Draft;
  readonly onClose: () => void;
}

function PublishDialog({ draft, onClose }: PublishProps) {
  const publish = usePublish();
  const policy = usePolicy(draft.document).data;
  const [adopt, setAdopt] = useState(true);
  // Who accepted the old text has not accepted the new one; the writer may say that it does not matter.
  const [renew, setRenew] = useState(draft.changed);
  return (
    <Dialog
      title={WORDS.steps.publish}
      onClose={onClose}
      act={WORDS.steps.publish}
      acting={publish.isPending}
      error={publish.error}
      onAct={() =>
        publish.mutate(
          {
            draft,
            body: {
              renew_acceptance: renew && policy?.acceptance === true,
              note: "",
              adopt: adopt && policy?.adopted === false ? true : null,
            },
          },
          {
            onSuccess: () => {
              notifyDone(WORDS.done.publish);
              onClose();
            },
          },
        )
      }
    >
      <Text size="sm">{WORDS.publishBody}</Text>
      <Text size="xs" c="dimmed">
        {WORDS.unsaved}
      </Text>
      {policy?.adopted === false && (
        <Checkbox label={WORDS.adopt} checked={adopt} onChange={(event) => setAdopt(event.currentTarget.checked)} />
      )}
      {policy?.acceptance === true && (
        <Checkbox
          label={WORDS.renew}
          description={WORDS.renewHelp}
          checked={renew}
          onChange={(event) => setRenew(event.currentTarget.checked)}
        />
      )}
    </Dialog>
  );
}
