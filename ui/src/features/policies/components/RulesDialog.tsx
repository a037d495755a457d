import { Checkbox, NumberInput, Stack, TagsInput, Text } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { LoadingLines } from "@/shared/feedback/Loading";
import { notifyDone } from "@/shared/feedback/notify";
import { PeopleField } from "@/shared/people/PeopleField";
import { text } from "@/strings/text";

import { useChangeRules, useRules, type Rules, type RulesChange } from "../api/useShelf";

const WORDS = text.policies.rules;
const AUDIENCE = ["users", "external", "listed", "graph"] as const;

export function RulesDialog({ onClose }: { readonly onClose: () => void }) {
  const { data, error } = useRules();
  if (data !== undefined) return <Form rules={data} onClose={onClose} />;
  return (
    <Dialog title={WORDS.title} onClose={onClose} error={error}>
      {error === null && <LoadingLines lines={3} />}
    </Dialog>
  );
}

const days = (said: readonly string[]) => said.map(Number).filter((day) => Number.isInteger(day) && day > 0);

function changeOf(held: Rules): RulesChange {
  return {
    approvers: held.approvers,
    needed: held.needed,
    author_may_approve: held.author_may_approve,
    accept_within_days: held.accept_within_days,
    remind_before: held.remind_before,
    remind_after: held.remind_after,
    escalate_acceptance: held.escalate_acceptance,
    remind_approvers: held.remind_approvers,
    escalate_approval: held.escalate_approval,
    audience: held.audience,
  };
}

function Form({ rules, onClose }: { readonly rules: Rules; readonly onClose: () => void }) {
  const change = useChangeRules();
  const [held, setHeld] = useState(rules);
  const set = (wish: Partial<Rules>) => setHeld((before) => ({ ...before, ...wish }));
  return (
    <Dialog
      title={WORDS.title}
      onClose={onClose}
      act={WORDS.act}
      acting={change.isPending}
      error={change.error}
      onAct={() => {
        change.mutate(
          { rules, change: changeOf(held) },
          {
            onSuccess: () => {
              notifyDone(WORDS.saved);
              onClose();
            },
          },
        );
      }}
    >
      <PeopleField
        label={WORDS.approvers}
        help={WORDS.approversHelp}
        value={held.approvers}
        onChange={(approvers) => set({ approvers })}
      />
      <NumberInput
        label={WORDS.needed}
        min={1}
        max={20}
        value={held.needed}
        onChange={(value) => set({ needed: Number(value) || 1 })}
      />
      <Checkbox
        label={WORDS.author}
        checked={held.author_may_approve}
        onChange={(event) => set({ author_may_approve: event.currentTarget.checked })}
      />
      <NumberInput
        label={WORDS.within}
        min={1}
        max={365}
        value={held.accept_within_days}
        onChange={(value) => set({ accept_within_days: Number(value) || 1 })}
      />
      <TagsInput
        label={WORDS.before}
        value={held.remind_before.map(String)}
        onChange={(said) => set({ remind_before: days(said) })}
      />
      <TagsInput
        label={WORDS.after}
        value={held.remind_after.map(String)}
        onChange={(said) => set({ remind_after: days(said) })}
      />
      <NumberInput
        label={WORDS.late}
        min={1}
        max={365}
        value={held.escalate_acceptance}
        onChange={(value) => set({ escalate_acceptance: Number(value) || 1 })}
      />
      <TagsInput
        label={WORDS.remind}
        value={held.remind_approvers.map(String)}
        onChange={(said) => set({ remind_approvers: days(said) })}
      />
      <NumberInput
        label={WORDS.unapproved}
        min={1}
        max={365}
        value={held.escalate_approval}
        onChange={(value) => set({ escalate_approval: Number(value) || 1 })}
      />
      <Stack gap={8} role="group" aria-label={WORDS.audience}>
        <Text size="sm" fw={550}>
          {WORDS.audience}
        </Text>
        {AUDIENCE.map((who) => (
          <Checkbox
            key={who}
            label={WORDS[who]}
            checked={held.audience[who]}
            onChange={(event) => set({ audience: { ...held.audience, [who]: event.currentTarget.checked } })}
          />
        ))}
        {held.audience.graph && (
          <TagsInput
            label={WORDS.types}
            description={WORDS.typesHelp}
            maxTags={20}
            value={held.audience.types}
            onChange={(types) => set({ audience: { ...held.audience, types } })}
          />
        )}
      </Stack>
    </Dialog>
  );
}
