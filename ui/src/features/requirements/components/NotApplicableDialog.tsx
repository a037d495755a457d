import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";

import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { useChangeApplicability, type RequirementView } from "../api/useRequirement";

interface Props {
  readonly requirement: RequirementView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

const WORDS = text.requirements.applicability;

/** Asks for the reason first: without one nobody can later say why a requirement left the totals. */
export function NotApplicableDialog({ requirement, opened, onClose }: Props) {
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const change = useChangeApplicability(requirement.framework_id, requirement.ref);

  const confirm = () => {
    setTried(true);
    if (reason.trim() === "") return;
    change.mutate(
      { applicable: false, reason: reason.trim(), etag: requirement.etag },
      {
        onSuccess: () => {
          notifyDone(WORDS.done(requirement.ref));
          setReason("");
          setTried(false);
          onClose();
        },
        onError: (error) => notifyFailure(error),
      },
    );
  };

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={WORDS.title(requirement.ref)}
      closeButtonProps={{ "aria-label": text.words.close }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {WORDS.body}
        </Text>
        <Textarea
          label={WORDS.reason}
          description={WORDS.reasonHint}
          required
          autosize
          minRows={3}
          maxLength={2000}
          data-autofocus
          value={reason}
          error={tried && reason.trim() === "" ? WORDS.reasonNeeded : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.words.cancel}
          </Button>
          <Button loading={change.isPending} onClick={confirm}>
            {WORDS.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
