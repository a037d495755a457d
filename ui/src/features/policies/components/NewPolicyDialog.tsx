import { SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { TitleAndId } from "@/shared/form/TitleAndId";
import { text } from "@/strings/text";

import { useCreatePolicy, usePolicies, type Kind, type NewPolicy } from "../api/usePolicies";

const WORDS = text.policies.create;
const EMPTY = { title: "", id: "", domain: "", summary: "", parent: null as string | null, url: "", source: "" };
type Draft = typeof EMPTY;

export function NewPolicyDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const create = useCreatePolicy();
  const [draft, setDraft] = useState(EMPTY);
  const [kind, setKind] = useState<Kind>("policy");
  const [elsewhere, setElsewhere] = useState(false);
  const set = (change: Partial<Draft>) => setDraft((held) => ({ ...held, ...change }));
  const policies = usePolicies({ search: "", kind: "policy" }).data?.items ?? [];
  const body = bodyOf(draft, kind, elsewhere);
  return (
    <Dialog
      title={WORDS.title}
      onClose={onClose}
      act={WORDS.act}
      acting={create.isPending}
      mayAct={body !== null}
      error={create.error}
      size="lg"
      onAct={() => {
        if (body === null) return;
        create.mutate(body, {
          onSuccess: ({ id }) => {
            notifyDone(WORDS.done);
            void navigate(`/policies/${id}`);
          },
        });
      }}
    >
      <SegmentedControl
        aria-label={WORDS.kind}
        value={kind}
        onChange={setKind}
        data={(["policy", "procedure", "reference"] as const).map((value) => ({
          value,
          label: text.policies.kind[value],
        }))}
      />
      <TitleAndId named={draft} fresh words={{ ...WORDS, title: WORDS.name }} focused onChange={set} />
      {kind === "procedure" && (
        <Select
          required
          searchable
          label={WORDS.implements}
          data={policies.map(({ id, title }) => ({ value: id, label: title }))}
          value={draft.parent}
          onChange={(parent) => set({ parent })}
        />
      )}
      <TextInput
        required
        label={WORDS.domain}
        description={WORDS.domainHelp}
        maxLength={100}
        value={draft.domain}
        onChange={(event) => set({ domain: event.currentTarget.value })}
      />
      <Textarea
        required
        label={WORDS.summary}
        autosize
        maxLength={2_000}
        value={draft.summary}
        onChange={(event) => set({ summary: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={WORDS.where}
        value={elsewhere ? "elsewhere" : "here"}
        onChange={(value) => setElsewhere(value === "elsewhere")}
        data={[
          { value: "here", label: WORDS.here },
          { value: "elsewhere", label: WORDS.elsewhere },
        ]}
      />
      {elsewhere ? (
        <TextInput
          required
          type="url"
          label={WORDS.url}
          placeholder="https://"
          maxLength={2_000}
          value={draft.url}
          onChange={(event) => set({ url: event.currentTarget.value })}
        />
      ) : (
        <Textarea
          required
          label={WORDS.source}
          autosize
          minRows={5}
          maxRows={14}
          value={draft.source}
          onChange={(event) => set({ source: event.currentTarget.value })}
        />
      )}
    </Dialog>
  );
}

/** What is asked of the API, or null while something is missing. */
function bodyOf(draft: Draft, kind: Kind, elsewhere: boolean): NewPolicy | null {
  const { title, id, domain, summary, parent } = draft;
  const text_ = elsewhere ? draft.url.trim() : draft.source.trim();
  if ([title, id, domain, summary, text_].some((one) => one.trim() === "")) return null;
  if (kind === "procedure" && parent === null) return null;
  return {
    id: id.trim(),
    kind,
    title: title.trim(),
    domain: domain.trim(),
    summary: summary.trim(),
    note: "",
    type: "administrative",
    ...(kind === "procedure" ? { implements: parent } : {}),
    ...(elsewhere ? { url: draft.url.trim() } : { source: draft.source }),
  };
}
