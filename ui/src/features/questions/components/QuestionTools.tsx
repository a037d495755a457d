import { Button } from "@mantine/core";
import { IconCopy, IconEdit } from "@tabler/icons-react";
import { Link } from "react-router";

import { Removal } from "@/shared/feedback/Removal";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useQuestionRemoval, type QuestionView } from "../api/useQuestions";

const WORDS = text.questions;

export function QuestionTools({ question }: { readonly question: QuestionView }) {
  const { may } = useMe();
  const remove = useQuestionRemoval(question);
  if (!may("controls:admin")) return null;
  const id = encodeURIComponent(question.id);
  return (
    <>
      {!question.shipped && <Removal title={question.title} words={WORDS} remove={remove} leadsTo="/questions" />}
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
    </>
  );
}
