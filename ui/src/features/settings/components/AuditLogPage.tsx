import { Anchor, Button, Group, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconClipboardList, IconDownload, IconPlayerStop } from "@tabler/icons-react";
import { useState } from "react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import bar from "@/shared/layout/FilterBar.module.css";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { MoreButton } from "@/shared/layout/MoreButton";
import { Page } from "@/shared/layout/Page";
import { useNameOf } from "@/shared/people/usePeople";
import { count } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useAuditExport, useAuditLog, type AuditEntry } from "../api/useAuditLog";

import { EntryDrawer } from "./EntryDrawer";

const WORDS = text.settingsSystem.audit;

const FIELDS = [
  { name: "from", label: WORDS.since, type: "date" },
  { name: "to", label: WORDS.until, type: "date" },
  { name: "action", label: WORDS.action, type: "search" },
  { name: "subject", label: WORDS.subject, type: "search" },
  { name: "actor", label: WORDS.actor, type: "search" },
] as const;

export default function AuditLogPage() {
  const { params, change } = useSearchState();
  const nameOf = useNameOf();
  const [opened, setOpened] = useState<AuditEntry | null>(null);
  const [filter] = useDebouncedValue(
    {
      from: params.get("from"),
      to: params.get("to"),
      actor: params.get("actor"),
      action: params.get("action"),
      subject: params.get("subject"),
    },
    300,
  );
  const log = useAuditLog(filter);
  const csv = useAuditExport(filter);
  const rows = log.data?.pages.flatMap((page) => page.items);
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: text.settings.title, to: "/settings" }, { label: WORDS.title }]}
      actions={
        csv.read === null ? (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            disabled={rows === undefined || rows.length === 0}
            onClick={() => void csv.start()}
          >
            {WORDS.export}
          </Button>
        ) : (
          <Group gap="xs">
            <Text size="sm" c="dimmed" role="status">
              {WORDS.exporting(count(csv.read))}
            </Text>
            <Button variant="default" leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={csv.cancel}>
              {WORDS.stop}
            </Button>
          </Group>
        )
      }
    >
      <ListPanel
        label={WORDS.title}
        rows={rows}
        error={log.error}
        onRetry={() => void log.refetch()}
        keyOf={(entry) => entry.id}
        columns={columns(setOpened, nameOf)}
        minWidth={760}
        empty={
          <EmptyState icon={IconClipboardList} title={WORDS.empty}>
            {WORDS.emptyBody}
          </EmptyState>
        }
        foot={<MoreButton pages={log} />}
      >
        <div className={bar.bar} role="search">
          {FIELDS.map(({ name, label, type }) => (
            <TextInput
              key={name}
              type={type}
              flex={type === "date" ? "0 1 150px" : "1 1 150px"}
              label={label}
              size="xs"
              value={params.get(name) ?? ""}
              onChange={(event) => change({ [name]: event.currentTarget.value })}
            />
          ))}
        </div>
      </ListPanel>
      <EntryDrawer entry={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}

function columns(open: (entry: AuditEntry) => void, nameOf: (id: string) => string): Column<AuditEntry>[] {
  const { at, who, action, subject, from } = WORDS.columns;
  return [
    {
      label: action,
      cell: (entry) => (
        <Anchor component="button" type="button" size="sm" fw={550} onClick={() => open(entry)} title={WORDS.show}>
          {entry.action}
        </Anchor>
      ),
    },
    {
      label: subject,
      cell: (entry) => (
        <Text size="sm" maw={280} truncate title={entry.subject}>
          {nameOf(entry.subject)}
        </Text>
      ),
    },
    { label: who, cell: (entry) => entry.name || entry.email || entry.actor || WORDS.system },
    { label: at, cell: (entry) => <Time at={entry.at} form="full" /> },
    { label: from, cell: (entry) => entry.ip || "–" },
  ];
}
