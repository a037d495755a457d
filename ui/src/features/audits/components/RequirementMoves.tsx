import { Button, Textarea } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { useMoveRequirement, type AuditStatus, type Status } from "../api/useAudit";

interface Props {
  readonly engagementId: string;
  readonly audit: AuditStatus;
}

const WORDS = text.audits.requirement;

/** The moves that the server permits to this reader now; asking for action says what is missing. */
export function RequirementMoves({ engagementId, audit }: Props) {
  const move = useMoveRequirement();
  const [asking, setAsking] = useState(false);
  const [why, setWhy] = useState("");
  const make = (to: Status, onSuccess: () => void, onError?: (error: Error) => void) =>
    move.mutate(
      { id: engagementId, ref: audit.ref, etag: audit.etag, to, why: why.trim() },
      {
        onSuccess: () => {
          notifyDone(WORDS.moved(text.audits.status[to].word));
          onSuccess();
        },
        onError,
      },
    );
  const finish = () => {
    setAsking(false);
    setWhy("");
  };
  return (
    <>
      {audit.moves.map((to) => (
        <Button
          key={to}
          variant={to === "action-required" ? "default" : "filled"}
          loading={move.isPending && !asking}
          onClick={() =>
            to === "action-required" ? setAsking(true) : make(to, finish, (error) => notifyFailure(error))
          }
        >
          {WORDS.moves[to]}
        </Button>
      ))}
      {asking && (
        <Dialog
          title={WORDS.whyTitle}
          onClose={finish}
          act={WORDS.moves["action-required"]}
          acting={move.isPending}
          mayAct={why.trim() !== ""}
          error={move.error}
          onAct={() => make("action-required", finish)}
        >
          <Textarea
            data-autofocus
            required
            label={WORDS.why}
            description={WORDS.whyHelp}
            autosize
            minRows={3}
            maxLength={4_000}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </Dialog>
      )}
    </>
  );
}
