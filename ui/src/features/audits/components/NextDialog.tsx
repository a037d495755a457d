import { Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { daysAfter } from "../api/days";
import { useNextPeriod, type Engagement } from "../api/useEngagements";

import { Day } from "./EngagementDialog";

interface Props {
  readonly engagement: Engagement;
  readonly onClose: () => void;
}

const WORDS = text.audits.next;

export function NextDialog({ engagement, onClose }: Props) {
  const navigate = useNavigate();
  const next = useNextPeriod();
  const [first, last] = daysAfter(engagement);
  const [title, setTitle] = useState("");
  const [start, setStart] = useState(first);
  const [end, setEnd] = useState(last);
  const point = engagement.type === "type-1";
  const days = point ? { as_of: end } : { period_start: start, period_end: end };
  return (
    <Dialog
      title={WORDS.title}
      onClose={onClose}
      act={WORDS.act}
      acting={next.isPending}
      mayAct={title.trim() !== "" && end !== "" && (point || start !== "")}
      error={next.error}
      onAct={() =>
        next.mutate(
          { id: engagement.id, body: { title: title.trim(), type: engagement.type, ...days } },
          {
            onSuccess: ({ id }) => {
              notifyDone(WORDS.done);
              onClose();
              void navigate(`/audits/${id}`);
            },
          },
        )
      }
    >
      <Text size="sm" c="dimmed">
        {WORDS.body}
      </Text>
      <TextInput
        data-autofocus
        label={text.audits.setUp.title}
        required
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {point ? (
        <Day label={text.audits.setUp.asOf} value={end} onChange={setEnd} />
      ) : (
        <Group grow align="start">
          <Day label={text.audits.setUp.start} value={start} onChange={setStart} />
          <Day label={text.audits.setUp.end} value={end} onChange={setEnd} />
        </Group>
      )}
    </Dialog>
  );
}
