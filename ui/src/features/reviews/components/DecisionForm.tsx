import { Button, Group, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { notifyDone } from "@/shared/feedback/notify";
import { Panel } from "@/shared/layout/Panel";
import { text } from "@/strings/text";

import { useDecision, type ReviewDecision, type ReviewView } from "../api/useReviews";

const WORDS = text.reviews;
const DECISIONS = ["still-right", "changed", "needs-work"] as const;

/** Still right, changed, or needs work; the last two say what. */
export function DecisionForm({ review }: { readonly review: ReviewView }) {
  const [decision, setDecision] = useState<ReviewDecision["decision"] | null>(null);
  const [note, setNote] = useState("");
  const decide = useDecision(review);
  const sound = decision !== null && (decision === "still-right" || note.trim() !== "");
  return (
    <Panel title={WORDS.one.decide}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (decision === null || !sound) return;
          decide.mutate(
            { decision, note: note.trim() },
            { onSuccess: () => notifyDone(WORDS.one.done, WORDS.one.doneBody) },
          );
        }}
      >
        <Stack gap="md" maw={620}>
          {review.state === "upcoming" && (
            <Text size="sm" c="dimmed">
              {WORDS.one.early}
            </Text>
          )}
          <Radio.Group aria-label={WORDS.one.decide} value={decision} onChange={(value) => setDecision(value)}>
            <Stack gap="xs">
              {DECISIONS.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={WORDS.decision[value]}
                  description={WORDS.decisionHelp[value]}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={WORDS.one.note}
            description={WORDS.one.noteHelp}
            required={decision !== null && decision !== "still-right"}
            autosize
            minRows={2}
            maxLength={4000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {decide.error !== null && <FailurePanel error={decide.error} title={text.words.failure.action} />}
          <Group>
            <Button type="submit" disabled={!sound} loading={decide.isPending}>
              {WORDS.one.act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
