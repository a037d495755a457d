import { SegmentedControl, Text, Textarea } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { useSaveAnswer, type Answer, type AnswerState } from "./useAnswers";

interface Props {
  readonly frameworkId: string;
  readonly held: Answer;
  readonly onClose: () => void;
}

const WORDS = text.answers;

/** An open question has no text, an answer has one. */
export function AnswerDialog({ frameworkId, held, onClose }: Props) {
  const [said, setSaid] = useState(held.text);
  const [state, setState] = useState<AnswerState>(held.state === "open" ? "draft" : held.state);
  const save = useSaveAnswer(frameworkId);
  const missing = state !== "open" && said.trim() === "";
  const act = () =>
    save.mutate(
      { held, state, text: state === "open" ? "" : said.trim() },
      {
        onSuccess: () => {
          notifyDone(WORDS.saved);
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={WORDS.dialog(held.ref)}
      size="lg"
      onClose={onClose}
      act={text.words.save}
      mayAct={!missing}
      onAct={act}
      acting={save.isPending}
      error={save.error}
    >
      <Text size="sm" fw={600}>
        {held.question}
      </Text>
      <Textarea
        label={WORDS.text}
        autosize
        minRows={5}
        maxRows={16}
        maxLength={20_000}
        disabled={state === "open"}
        data-autofocus
        value={state === "open" ? "" : said}
        description={missing ? WORDS.needed : undefined}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={WORDS.state}
        value={state}
        onChange={(next) => setState(next)}
        data={(["open", "draft", "final"] as const).map((value) => ({ value, label: WORDS.states[value] }))}
      />
    </Dialog>
  );
}
