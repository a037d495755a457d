import { Code, Drawer, Stack, Text } from "@mantine/core";

import { Facts } from "@/shared/layout/Facts";
import { useNameOf } from "@/shared/people/usePeople";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import type { AuditEntry } from "../api/useAuditLog";

interface Props {
  readonly entry: AuditEntry | null;
  readonly onClose: () => void;
}

const WORDS = text.settingsSystem.audit;

/** One entry of the audit log with all it says: what was before and after, from where, by which request. */
export function EntryDrawer({ entry, onClose }: Props) {
  const nameOf = useNameOf();
  return (
    <Drawer
      opened={entry !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={entry?.action ?? WORDS.entry}
      closeButtonProps={{ "aria-label": text.words.close }}
    >
      {entry !== null && (
        <Stack gap="md">
          <Facts
            facts={[
              [WORDS.columns.at, <Time key="at" at={entry.at} form="full" />],
              [WORDS.columns.who, [entry.name, entry.email, entry.actor].filter(Boolean).join(" · ") || WORDS.system],
              [WORDS.columns.subject, [...new Set([nameOf(entry.subject), entry.subject])].join(" · ")],
              [WORDS.address, entry.ip || "–"],
              [WORDS.forwarded, entry.forwarded || "–"],
              [WORDS.request, entry.request_id],
            ]}
          />
          <Said title={WORDS.before} value={entry.before} />
          <Said title={WORDS.after} value={entry.after} />
          <Said title={WORDS.details} value={Object.keys(entry.details).length === 0 ? null : entry.details} />
        </Stack>
      )}
    </Drawer>
  );
}

function Said({ title, value }: { readonly title: string; readonly value: unknown }) {
  if (value === null || value === undefined) return null;
  return (
    <div>
      <Text size="xs" c="dimmed" fw={600} mb={4}>
        {title}
      </Text>
      <Code block style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {JSON.stringify(value, null, 2)}
      </Code>
    </div>
  );
}
