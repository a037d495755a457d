import { Button, SegmentedControl, Text } from "@mantine/core";
import { IconKey, IconPlus } from "@tabler/icons-react";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { notifyDone } from "@/shared/feedback/notify";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { Page } from "@/shared/layout/Page";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { Time } from "@/shared/time/Time";
import { useNow } from "@/shared/time/useNow";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { appsOf, levelOf } from "../api/levels";
import { useKeys, useRevokeKey, type KeyView } from "../api/useKeys";

import { KeyDialog } from "./KeyDialog";

const WORDS = text.settings.keys;

export default function KeysPage() {
  const { me, may } = useMe();
  const { params, change } = useSearchState();
  const everybody = params.get("of") === "everybody" && may("users:read");
  const { data, error, refetch } = useKeys(everybody);
  const [making, setMaking] = useState(false);
  const [leaving, setLeaving] = useState<KeyView | null>(null);
  // A key makes no keys; the app itself never signs in with one, so this is for a reader that carries one.
  const makes = me.key === null;
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: text.settings.title, to: "/settings" }, { label: WORDS.title }]}
      actions={
        makes && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
            {WORDS.add}
          </Button>
        )
      }
    >
      <ListPanel
        label={WORDS.title}
        title={WORDS.title}
        aside={
          may("users:read") && (
            <SegmentedControl
              size="xs"
              aria-label={WORDS.whose}
              value={everybody ? "everybody" : "mine"}
              onChange={(value) => change({ of: value === "everybody" ? value : null })}
              data={[
                { value: "mine", label: WORDS.mine },
                { value: "everybody", label: WORDS.everybody },
              ]}
            />
          )
        }
        rows={data?.items}
        error={error}
        onRetry={() => void refetch()}
        keyOf={(key) => key.id}
        minWidth={everybody ? 860 : 720}
        empty={
          <EmptyState icon={IconKey} title={WORDS.empty}>
            {WORDS.emptyBody}
          </EmptyState>
        }
        columns={columns(everybody, (key) =>
          key.revoked_at === null && (key.owner === me.id || may("users:admin")) ? (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${WORDS.revoke} ${key.name}`}
              onClick={() => setLeaving(key)}
            >
              {WORDS.revoke}
            </Button>
          ) : null,
        )}
      />
      {making && <KeyDialog onClose={() => setMaking(false)} />}
      {leaving !== null && <Revocation apiKey={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  );
}

function columns(everybody: boolean, revoke: (key: KeyView) => React.ReactNode): Column<KeyView>[] {
  const { key: name, owner, permissions, expires, used } = WORDS.columns;
  const own: Column<KeyView>[] = everybody ? [{ label: owner, cell: (key) => key.owner_email }] : [];
  return [
    {
      label: name,
      cell: (key) => (
        <Text size="sm" fw={550}>
          {key.name}
        </Text>
      ),
    },
    ...own,
    { label: permissions, cell: (key) => <Permissions held={key.permissions} /> },
    { label: expires, cell: (key) => <Ends apiKey={key} /> },
    { label: used, cell: (key) => (key.last_used_at === null ? WORDS.neverUsed : <Time at={key.last_used_at} />) },
    { label: text.words.actions, cell: revoke },
  ];
}

function Permissions({ held }: { readonly held: readonly string[] }) {
  const { level, short } = text.settings.groups;
  const said = appsOf(held).map((app) => `${short[app.app] ?? app.app}: ${level[levelOf(held, app)] ?? ""}`);
  return (
    <Text size="xs" maw={280} style={{ whiteSpace: "normal" }}>
      {said.join(" · ")}
    </Text>
  );
}

function Ends({ apiKey }: { readonly apiKey: KeyView }) {
  const now = useNow();
  if (apiKey.revoked_at !== null) return <Chip tone="na" word={WORDS.revoked} />;
  if (apiKey.expires_at <= now) return <Chip tone="na" word={WORDS.expired} />;
  return <Time at={apiKey.expires_at} form="day" />;
}

function Revocation({ apiKey, onClose }: { readonly apiKey: KeyView; readonly onClose: () => void }) {
  const revoke = useRevokeKey();
  return (
    <Dialog
      title={WORDS.revokeTitle(apiKey.name)}
      onClose={onClose}
      act={WORDS.revoke}
      acting={revoke.isPending}
      error={revoke.error}
      destructive
      onAct={() =>
        revoke.mutate(apiKey.id, {
          onSuccess: () => {
            notifyDone(WORDS.revokeDone);
            onClose();
          },
        })
      }
    >
      <Text size="sm" c="dimmed">
        {WORDS.revokeBody}
      </Text>
    </Dialog>
  );
}
