import { Checkbox, MultiSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { useAuditRequirements } from "../api/useAudit";
import { useChangeRequest, useCreateRequest, type RequestView } from "../api/useRequests";

import { AssigneesField } from "./AssigneesField";

interface Props {
  readonly engagementId: string;
  /** The one that is changed; without it a new one is asked. */
  readonly request?: RequestView;
  readonly about?: readonly string[];
  readonly onClose: () => void;
}

const WORDS = text.audits.requests;

export function RequestDialog({ engagementId, request, about = [], onClose }: Props) {
  const navigate = useNavigate();
  const create = useCreateRequest(engagementId);
  const edit = useChangeRequest();
  const rows = useAuditRequirements(engagementId).data?.items ?? [];
  const [draft, setDraft] = useState(() => draftOf(request, about));
  const set = (change: Partial<Draft>) => setDraft((held) => ({ ...held, ...change }));
  const act = () => {
    const said = {
      title: draft.title.trim(),
      description: draft.body.trim(),
      refs: draft.refs,
      due: draft.due === "" ? null : draft.due,
      assignees: draft.assignees,
    };
    if (request !== undefined) {
      const onSuccess = () => {
        notifyDone(text.audits.setUp.saved);
        onClose();
      };
      edit.mutate({ request, change: said }, { onSuccess });
      return;
    }
    create.mutate(
      { ...said, planned: draft.planned },
      {
        onSuccess: ({ id }) => {
          notifyDone(WORDS.created);
          onClose();
          void navigate(`/audits/${engagementId}/requests/${id}`);
        },
      },
    );
  };
  return (
    <Dialog
      title={request === undefined ? WORDS.add : WORDS.editTitle}
      onClose={onClose}
      act={request === undefined ? WORDS.act : text.words.save}
      onAct={act}
      acting={create.isPending || edit.isPending}
      mayAct={draft.title.trim() !== ""}
      error={create.error ?? edit.error}
      size="lg"
    >
      <TextInput
        data-autofocus
        required
        label={WORDS.name}
        maxLength={200}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={WORDS.body}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={10_000}
        value={draft.body}
        onChange={(event) => set({ body: event.currentTarget.value })}
      />
      <MultiSelect
        label={WORDS.refs}
        searchable
        clearable
        hidePickedOptions
        limit={100}
        maxValues={50}
        data={rows.map((row) => ({ value: row.ref, label: `${row.ref} ${row.title}` }))}
        value={draft.refs}
        onChange={(refs) => set({ refs })}
      />
      <TextInput
        type="date"
        label={WORDS.due}
        value={draft.due}
        onChange={(event) => set({ due: event.currentTarget.value })}
      />
      <AssigneesField
        engagementId={engagementId}
        label={WORDS.assignees}
        value={draft.assignees}
        onChange={(assignees) => set({ assignees })}
      />
      {request === undefined && (
        <Checkbox
          label={WORDS.plan}
          description={WORDS.planHelp}
          checked={draft.planned}
          onChange={(event) => set({ planned: event.currentTarget.checked })}
        />
      )}
    </Dialog>
  );
}

interface Draft {
  readonly title: string;
  readonly body: string;
  readonly refs: string[];
  readonly due: string;
  readonly assignees: string[];
  readonly planned: boolean;
}

function draftOf(held: RequestView | undefined, about: readonly string[]): Draft {
  if (held === undefined) return { title: "", body: "", refs: [...about], due: "", assignees: [], planned: false };
  const { title, description, refs, due, assignees } = held;
  return { title, body: description, refs, due: due ?? "", assignees, planned: false };
}
