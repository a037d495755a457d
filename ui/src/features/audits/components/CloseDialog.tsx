import { Alert, Text, TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { useBoard } from "../api/useAudit";
import { useCloseEngagement, type Engagement } from "../api/useEngagements";

interface Props {
  readonly engagement: Engagement;
  readonly onClose: () => void;
}

const WORDS = text.audits.close;

/** Closing cannot be undone, so the title has to be typed. */
export function CloseDialog({ engagement, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const close = useCloseEngagement();
  const turns = useBoard(engagement.id).data?.turns.filter(({ turn }) => turn !== "nobody") ?? [];
  const requirements = turns.reduce((sum, turn) => sum + turn.requirements, 0);
  const requests = turns.reduce((sum, turn) => sum + turn.requests, 0);
  return (
    <Dialog
      title={WORDS.title}
      onClose={onClose}
      act={WORDS.act}
      destructive
      acting={close.isPending}
      mayAct={typed.trim() === engagement.title.trim()}
      error={close.error}
      onAct={() =>
        close.mutate(engagement, {
          onSuccess: () => {
            notifyDone(WORDS.done);
            onClose();
          },
        })
      }
    >
      <Text size="sm">{WORDS.body}</Text>
      {requirements + requests > 0 && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {WORDS.unsettled(text.audits.turns.requirements(requirements), text.audits.turns.requests(requests))}
        </Alert>
      )}
      <TextInput
        data-autofocus
        label={WORDS.confirm(engagement.title)}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </Dialog>
  );
}
