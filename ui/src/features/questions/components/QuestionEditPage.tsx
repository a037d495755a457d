import { useNavigate, useParams, useSearchParams } from "react-router";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { notifyDone } from "@/shared/feedback/notify";
import { slugOf } from "@/shared/form/slug";
import { Page } from "@/shared/layout/Page";
import { text } from "@/strings/text";

import { draftOf, emptyDraft, wishOf, type Draft } from "../api/draft";
import { useMakeQuestion, useQuestion, useQuestionChange, type QuestionView } from "../api/useQuestions";

import { QuestionForm } from "./QuestionForm";

const WORDS = text.questions;

const trail = (label: string) => [{ label: WORDS.title, to: "/questions" }, { label }];

/** A new question, a copy of another (`?copy=`), or the text of one that is there. */
export default function QuestionEditPage() {
  const { questionId } = useParams();
  const [params] = useSearchParams();
  const copied = params.get("copy");
  if (questionId === undefined && copied === null) return <Making start={emptyDraft()} />;
  return <Loading id={questionId ?? copied ?? ""} copy={questionId === undefined} />;
}

function Loading({ id, copy }: { readonly id: string; readonly copy: boolean }) {
  const { data, error, refetch } = useQuestion(id);
  if (data !== undefined) return copy ? <Making start={copyOf(data)} /> : <Editing question={data} />;
  if (error === null) return <LoadingPage />;
  return (
    <Page title={id} crumbs={trail(id)}>
      <FailurePanel error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

function copyOf(question: QuestionView): Draft {
  const title = WORDS.copyOf(question.title);
  return { ...draftOf(question), title, id: slugOf(title) };
}

function Making({ start }: { readonly start: Draft }) {
  const navigate = useNavigate();
  const make = useMakeQuestion();
  const save = (draft: Draft, note: string) =>
    make.mutate(
      { ...wishOf(draft), id: draft.id, note },
      {
        onSuccess: ({ id }) => {
          notifyDone(WORDS.form.created);
          void navigate(`/questions/${id}`);
        },
      },
    );
  return (
    <Page title={WORDS.add} description={WORDS.editDescription} crumbs={trail(WORDS.add)}>
      <QuestionForm start={start} fresh saving={make.isPending} error={make.error} onSave={save} />
    </Page>
  );
}

function Editing({ question }: { readonly question: QuestionView }) {
  const navigate = useNavigate();
  const change = useQuestionChange(question);
  const address = `/questions/${encodeURIComponent(question.id)}`;
  const uses = question.used_by.length;
  const save = (draft: Draft, note: string) =>
    change.mutate(
      { ...wishOf(draft), note },
      {
        onSuccess: () => {
          notifyDone(WORDS.form.saved);
          void navigate(address);
        },
      },
    );
  return (
    <Page
      title={WORDS.editTitle(question.title)}
      description={WORDS.editDescription}
      crumbs={[{ label: WORDS.title, to: "/questions" }, { label: question.title, to: address }, { label: WORDS.edit }]}
    >
      <QuestionForm
        start={draftOf(question)}
        saving={change.isPending}
        error={change.error}
        warning={uses > 0 ? WORDS.form.usedBy(uses) : undefined}
        onSave={save}
      />
    </Page>
  );
}
