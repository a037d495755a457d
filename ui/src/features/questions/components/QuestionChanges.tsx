import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";

import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { Panel } from "@/shared/layout/Panel";
import { Differences } from "@/shared/revisions/Differences";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useQuestionChange, type QuestionView } from "../api/useQuestions";

const WORDS = text.questions;

/** An edited question beside the shipped one, and what the library changed in it since. */
export function QuestionChanges({ question }: { readonly question: QuestionView }) {
  const { may } = useMe();
  const change = useQuestionChange(question);
  return (
    <>
      {question.shipped_changed && (
        <Alert variant="outline" color="ocean" icon={<IconInfoCircle aria-hidden />} title={WORDS.news}>
          <Stack gap="sm" align="flex-start">
            <Text size="sm">{WORDS.newsBody}</Text>
            <Differences items={question.news} />
            {may("controls:admin") && (
              <Button
                size="xs"
                variant="default"
                loading={change.isPending}
                onClick={() =>
                  change.mutate(
                    { seen: true },
                    { onSuccess: () => notifyDone(WORDS.seenDone), onError: (error) => notifyFailure(error) },
                  )
                }
              >
                {WORDS.seen}
              </Button>
            )}
          </Stack>
        </Alert>
      )}
      {question.edits.length > 0 && (
        <Panel title={WORDS.originalTitle}>
          <Differences items={question.edits} />
        </Panel>
      )}
    </>
  );
}
