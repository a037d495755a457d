import { Group, SegmentedControl, Text, TextInput } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { text } from "@/strings/text";

import { useHistoryFile } from "../api/useShelf";

const WORDS = text.policies.history;

/** What happened to documents over a time, as a file. */
export function HistoryDialog({ onClose }: { readonly onClose: () => void }) {
  const file = useHistoryFile();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [format, setFormat] = useState<"csv" | "markdown">("csv");
  return (
    <Dialog
      title={WORDS.title}
      onClose={onClose}
      act={text.words.download}
      acting={file.isPending}
      error={file.error}
      onAct={() => file.mutate({ from, to, format }, { onSuccess: onClose })}
    >
      <Text size="sm" c="dimmed">
        {WORDS.body}
      </Text>
      <Group grow>
        <TextInput type="date" label={WORDS.from} value={from} onChange={(e) => setFrom(e.currentTarget.value)} />
        <TextInput type="date" label={WORDS.to} value={to} onChange={(e) => setTo(e.currentTarget.value)} />
      </Group>
      <SegmentedControl
        value={format}
        onChange={setFormat}
        data={[
          { value: "csv", label: WORDS.csv },
          { value: "markdown", label: WORDS.markdown },
        ]}
      />
    </Dialog>
  );
}
