import { useNavigate, useParams } from "react-router";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { notifyDone } from "@/shared/feedback/notify";
import { Page } from "@/shared/layout/Page";
import { text } from "@/strings/text";

import { draftOf, EMPTY_DRAFT, wishOf, type Draft } from "../api/draft";
import { useControl, useControlChange, useMakeControl, type ControlView } from "../api/useControls";

import { ControlForm } from "./ControlForm";

const WORDS = text.controls;

/** A new control, or the text of one that is there. */
export default function ControlEditPage() {
  const { controlId } = useParams();
  return controlId === undefined ? <Making /> : <Loading id={controlId} />;
}

const trail = (label: string) => [{ label: WORDS.title, to: "/controls" }, { label }];

function Making() {
  const navigate = useNavigate();
  const make = useMakeControl();
  const save = (draft: Draft, note: string) =>
    make.mutate(
      { ...wishOf(draft), id: draft.id, adopted: true, note },
      {
        onSuccess: ({ id }) => {
          notifyDone(WORDS.form.created);
          void navigate(`/controls/${id}`);
        },
      },
    );
  return (
    <Page title={WORDS.add} crumbs={trail(WORDS.add)} description={WORDS.editDescription}>
      <ControlForm start={EMPTY_DRAFT} fresh saving={make.isPending} error={make.error} onSave={save} />
    </Page>
  );
}

function Loading({ id }: { readonly id: string }) {
  const { data, error, refetch } = useControl(id);
  if (data !== undefined) return <Editing control={data} />;
  if (error === null) return <LoadingPage />;
  return (
    <Page title={id} crumbs={trail(id)}>
      <FailurePanel error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

function Editing({ control }: { readonly control: ControlView }) {
  const navigate = useNavigate();
  const change = useControlChange(control);
  const address = `/controls/${encodeURIComponent(control.id)}`;
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
      title={WORDS.editTitle(control.title)}
      description={WORDS.editDescription}
      crumbs={[{ label: WORDS.title, to: "/controls" }, { label: control.title, to: address }, { label: WORDS.edit }]}
    >
      <ControlForm start={draftOf(control)} saving={change.isPending} error={change.error} onSave={save} />
    </Page>
  );
}
