import { ActionIcon, Button, Checkbox, Menu, Text, TextInput } from "@mantine/core";
import { IconAdjustments, IconDotsVertical, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigate } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { notifyUndoable } from "@/shared/feedback/notifyUndoable";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useChangePolicy, useDeletePolicy, useRestorePolicy, type PolicyView } from "../api/usePolicies";

import { OwnRulesDialog } from "./OwnRulesDialog";
import { ExportMenu } from "./PoliciesActions";

const WORDS = text.policies;

export function PolicyActions({ policy }: { readonly policy: PolicyView }) {
  const { may } = useMe();
  const edit = useChangePolicy();
  const [asking, setAsking] = useState<"unadopt" | "delete" | "details" | "rules" | null>(null);
  const close = () => setAsking(null);
  if (!may("policies:admin")) return <ExportMenu policy={policy.id} />;
  const adopt = () =>
    edit.mutate(
      { policy, change: { adopted: true, note: "", renew_acceptance: false } },
      { onSuccess: () => notifyDone(WORDS.adoptDone), onError: (error) => notifyFailure(error) },
    );
  return (
    <>
      <ExportMenu policy={policy.id} />
      {policy.adopted ? (
        <Button variant="default" onClick={() => setAsking("unadopt")}>
          {WORDS.unadopt}
        </Button>
      ) : (
        <Button loading={edit.isPending} disabled={policy.unfilled.length > 0} onClick={adopt}>
          {WORDS.adopt}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={36} variant="default" aria-label={text.words.actions}>
            <IconDotsVertical size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setAsking("details")}>
            {WORDS.details.title}
          </Menu.Item>
          <Menu.Item leftSection={<IconAdjustments size={15} aria-hidden />} onClick={() => setAsking("rules")}>
            {WORDS.ownRules.open}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={15} aria-hidden />} onClick={() => setAsking("delete")}>
            {WORDS.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking === "details" && <Details policy={policy} onClose={close} />}
      {asking === "rules" && <OwnRulesDialog policyId={policy.id} onClose={close} />}
      {asking === "unadopt" && <Unadopt policy={policy} onClose={close} />}
      {asking === "delete" && <Removal policy={policy} onClose={close} />}
    </>
  );
}

interface Props {
  readonly policy: PolicyView;
  readonly onClose: () => void;
}

function Unadopt({ policy, onClose }: Props) {
  const edit = useChangePolicy();
  return (
    <Dialog
      title={WORDS.unadoptTitle(policy.title)}
      onClose={onClose}
      act={WORDS.unadopt}
      destructive
      acting={edit.isPending}
      error={edit.error}
      onAct={() =>
        edit.mutate(
          { policy, change: { adopted: false, note: "", renew_acceptance: false } },
          {
            onSuccess: () => {
              notifyDone(WORDS.unadoptDone);
              onClose();
            },
          },
        )
      }
    >
      <Text size="sm">{WORDS.unadoptBody}</Text>
    </Dialog>
  );
}

function Details({ policy, onClose }: Props) {
  const edit = useChangePolicy();
  const [owner, setOwner] = useState(policy.owner);
  const [acceptance, setAcceptance] = useState(policy.acceptance);
  return (
    <Dialog
      title={WORDS.details.title}
      onClose={onClose}
      act={text.words.save}
      acting={edit.isPending}
      error={edit.error}
      onAct={() =>
        edit.mutate(
          { policy, change: { owner, acceptance, note: "", renew_acceptance: false } },
          {
            onSuccess: () => {
              notifyDone(WORDS.details.saved);
              onClose();
            },
          },
        )
      }
    >
      <TextInput
        data-autofocus
        label={WORDS.details.owner}
        maxLength={200}
        value={owner}
        onChange={(event) => setOwner(event.currentTarget.value)}
      />
      <Checkbox
        label={WORDS.details.acceptance}
        checked={acceptance}
        onChange={(event) => setAcceptance(event.currentTarget.checked)}
      />
    </Dialog>
  );
}

function Removal({ policy, onClose }: Props) {
  const navigate = useNavigate();
  const remove = useDeletePolicy();
  const restore = useRestorePolicy();
  const undo = () =>
    restore.mutate(policy.id, {
      onSuccess: () => notifyDone(WORDS.deleted.restored),
      onError: (error) => notifyFailure(error),
    });
  return (
    <Dialog
      title={WORDS.removeTitle(policy.title)}
      onClose={onClose}
      act={WORDS.remove}
      destructive
      acting={remove.isPending}
      error={remove.error}
      onAct={() =>
        remove.mutate(policy, {
          onSuccess: () => {
            void navigate("/policies");
            notifyUndoable(WORDS.removed(policy.title), WORDS.undo, undo);
          },
        })
      }
    >
      <Text size="sm">{WORDS.removeBody}</Text>
    </Dialog>
  );
}
