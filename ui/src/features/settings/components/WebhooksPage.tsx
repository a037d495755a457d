import { Anchor, Button } from "@mantine/core";
import { IconPlus, IconWebhook } from "@tabler/icons-react";
import { useState } from "react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { Page } from "@/shared/layout/Page";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { text } from "@/strings/text";

import { useWebhooks, type WebhookView } from "../api/useWebhooks";

import { DeliveriesPanel } from "./DeliveriesPanel";
import { WebhookDialog } from "./WebhookDialog";

const WORDS = text.settingsSystem.webhooks;

export default function WebhooksPage() {
  const { may } = useMe();
  const { data, error, refetch } = useWebhooks();
  const [opened, setOpened] = useState<WebhookView | "new" | null>(null);
  const columns: Column<WebhookView>[] = [
    {
      label: WORDS.columns.name,
      cell: (hook) =>
        may("settings:admin") ? (
          <Anchor component="button" type="button" size="sm" fw={550} onClick={() => setOpened(hook)}>
            {hook.name}
          </Anchor>
        ) : (
          hook.name
        ),
    },
    {
      label: WORDS.columns.state,
      cell: (hook) => <Chip tone={hook.enabled ? "tested" : "na"} word={hook.enabled ? WORDS.on : WORDS.off} />,
    },
    {
      label: WORDS.columns.kinds,
      cell: (hook) => (hook.kinds.length === 0 ? WORDS.everything : WORDS.kinds(hook.kinds.length)),
    },
    { label: WORDS.columns.url, cell: (hook) => hook.url },
  ];
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: text.settings.title, to: "/settings" }, { label: WORDS.title }]}
      actions={
        may("settings:admin") && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened("new")}>
            {WORDS.add}
          </Button>
        )
      }
    >
      <ListPanel
        label={WORDS.list}
        title={WORDS.list}
        rows={data?.items}
        error={error}
        onRetry={() => void refetch()}
        keyOf={(hook) => hook.id}
        columns={columns}
        minWidth={560}
        empty={
          <EmptyState icon={IconWebhook} title={WORDS.empty}>
            {WORDS.emptyBody}
          </EmptyState>
        }
      />
      <DeliveriesPanel />
      {opened !== null && (
        <WebhookDialog hook={opened === "new" ? undefined : opened} onClose={() => setOpened(null)} />
      )}
    </Page>
  );
}
