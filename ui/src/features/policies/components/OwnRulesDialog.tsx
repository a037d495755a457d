import { Checkbox, NumberInput, Text } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { LoadingLines } from "@/shared/feedback/Loading";
import { notifyDone } from "@/shared/feedback/notify";
import { PeopleField } from "@/shared/people/PeopleField";
import { useNameOf } from "@/shared/people/usePeople";
import { text } from "@/strings/text";

import { useChangeOwnRules, useOwnRules, type OwnRules } from "../api/useShelf";

const WORDS = text.policies.ownRules;
const FIELDS = text.policies.rules;

interface Props {
  readonly policyId: string;
  readonly onClose: () => void;
}

/** What one document has of its own among the rules. */
export function OwnRulesDialog({ policyId, onClose }: Props) {
  const { data, error } = useOwnRules(policyId);
  if (data !== undefined) return <Form policyId={policyId} rules={data} onClose={onClose} />;
  return (
    <Dialog title={WORDS.open} onClose={onClose} error={error}>
      {error === null && <LoadingLines lines={3} />}
    </Dialog>
  );
}

interface FormProps extends Props {
  readonly rules: OwnRules;
}

function Form({ policyId, rules, onClose }: FormProps) {
  const { effective } = rules;
  const nameOf = useNameOf();
  const change = useChangeOwnRules(policyId);
  const [approval, setApproval] = useState(
    rules.approvers !== null || rules.needed !== null || rules.author_may_approve !== null,
  );
  const [approvers, setApprovers] = useState(effective.approvers);
  const [needed, setNeeded] = useState(effective.needed);
  const [author, setAuthor] = useState(effective.author_may_approve);
  const [timed, setTimed] = useState(rules.accept_within_days !== null);
  const [within, setWithin] = useState(effective.accept_within_days);
  const wish = {
    approvers: approval ? approvers : null,
    needed: approval ? needed : null,
    author_may_approve: approval ? author : null,
    accept_within_days: timed ? within : null,
  };
  const named = effective.approvers.length === 0 ? WORDS.nobody : effective.approvers.map(nameOf).join(", ");
  return (
    <Dialog
      title={WORDS.open}
      onClose={onClose}
      act={text.words.save}
      acting={change.isPending}
      error={change.error}
      onAct={() =>
        change.mutate(
          { rules, change: wish },
          {
            onSuccess: () => {
              notifyDone(WORDS.saved);
              onClose();
            },
          },
        )
      }
    >
      <Text size="sm">{WORDS.body}</Text>
      <Checkbox
        label={WORDS.approvers}
        description={approval || rules.approvers !== null ? undefined : WORDS.approversNow(named)}
        checked={approval}
        onChange={(event) => setApproval(event.currentTarget.checked)}
      />
      {approval && (
        <>
          <PeopleField label={FIELDS.approvers} help={FIELDS.approversHelp} value={approvers} onChange={setApprovers} />
          <NumberInput
            label={FIELDS.needed}
            min={1}
            max={20}
            value={needed}
            onChange={(value) => setNeeded(Number(value) || 1)}
          />
          <Checkbox
            label={FIELDS.author}
            checked={author}
            onChange={(event) => setAuthor(event.currentTarget.checked)}
          />
        </>
      )}
      <Checkbox
        label={WORDS.within}
        description={timed || rules.accept_within_days !== null ? undefined : WORDS.withinNow(within)}
        checked={timed}
        onChange={(event) => setTimed(event.currentTarget.checked)}
      />
      {timed && (
        <NumberInput
          label={FIELDS.within}
          min={1}
          max={365}
          value={within}
          onChange={(value) => setWithin(Number(value) || 1)}
        />
      )}
    </Dialog>
  );
}
