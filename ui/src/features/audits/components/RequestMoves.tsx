import { Button, Text, Textarea } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { useMoveRequest, type RequestState, type RequestView } from "../api/useRequests";

import { ProvideDialog } from "./ProvideDialog";

const WORDS = text.audits.requests;
/** Moves that want a word or a second thought first. */
const ASKED: readonly RequestState[] = ["provided", "returned", "withdrawn"];

export function RequestMoves({ request }: { readonly request: RequestView }) {
  const move = useMoveRequest();
  const [asking, setAsking] = useState<RequestState | null>(null);
  const done = () => setAsking(null);
  const make = (to: RequestState) =>
    move.mutate(
      { request, move: { to, why: "", attach: [] } },
      {
        onSuccess: () => notifyDone(WORDS.moved(WORDS.state[to].word)),
        onError: (error) => notifyFailure(error),
      },
    );
  return (
    <>
      {[...request.moves].reverse().map((to) => (
        <Button
          key={to}
          variant={to === "accepted" || to === "provided" || to === "requested" ? "filled" : "default"}
          loading={move.isPending && asking === null}
          onClick={() => (ASKED.includes(to) ? setAsking(to) : make(to))}
        >
          {WORDS.moves[to]}
        </Button>
      ))}
      {asking === "provided" && <ProvideDialog request={request} onClose={done} />}
      {(asking === "returned" || asking === "withdrawn") && <WhyDialog request={request} to={asking} onClose={done} />}
    </>
  );
}

interface WhyProps {
  readonly request: RequestView;
  readonly to: "returned" | "withdrawn";
  readonly onClose: () => void;
}

function WhyDialog({ request, to, onClose }: WhyProps) {
  const move = useMoveRequest();
  const [why, setWhy] = useState("");
  const returns = to === "returned";
  return (
    <Dialog
      title={returns ? WORDS.returnTitle : WORDS.withdrawTitle}
      onClose={onClose}
      act={WORDS.moves[to]}
      destructive={!returns}
      acting={move.isPending}
      mayAct={!returns || why.trim() !== ""}
      error={move.error}
      onAct={() =>
        move.mutate(
          { request, move: { to, why: why.trim(), attach: [] } },
          {
            onSuccess: () => {
              notifyDone(WORDS.moved(WORDS.state[to].word));
              onClose();
            },
          },
        )
      }
    >
      {!returns && <Text size="sm">{WORDS.withdrawBody}</Text>}
      <Textarea
        data-autofocus
        label={WORDS.why}
        description={returns ? WORDS.whyHelp : undefined}
        required={returns}
        autosize
        minRows={3}
        maxLength={4_000}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </Dialog>
  );
}
