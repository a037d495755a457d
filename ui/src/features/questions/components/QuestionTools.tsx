import { Button, Text } from "@mantine/core";
import { IconCopy, IconEdit } from "@tabler/icons-react";
import { useState } from "react";
import { Link, useNavigate } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useQuestionRemoval, type QuestionView } from "../api/useQuestions";

const WORDS = text.questions;

export function QuestionTools({ question }: { readonly question: QuestionView }) {
  const { may } = useMe();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const remove = useQuestionRemoval(question);
  if (!may("controls:admin")) return null;
  const id = encodeURIComponent(question.id);
  return (
    <>
      {!question.shipped && (
        <Button variant="default" onClick={() => setAsked(true)}>
          {WORDS.delete}
        </Button>
      )}
      <Button
        component={Link}
        to={`/questions/new?copy=${id}`}
        variant="default"
        leftSection={<IconCopy size={16} aria-hidden />}
      >
        {WORDS.duplicate}
      </Button>
      <Button component={Link} to={`/questions/${id}/edit`} leftSection={<IconEdit size={16} aria-hidden />}>
        {WORDS.edit}
      </Button>
      {asked && (
        <Dialog
          title={WORDS.deleteTitle(question.title)}
          onClose={() => setAsked(false)}
          act={WORDS.delete}
          acting={remove.isPending}
          error={remove.error}
          destructive
          onAct={() =>
            remove.mutate(undefined, {
              onSuccess: () => {
                notifyDone(WORDS.deleted);
                void navigate("/questions");
              },
            })
          }
        >
          <Text size="sm" c="dimmed">
            {WORDS.deleteBody}
          </Text>
        </Dialog>
      )}
    </>
  );
}
