import { Button, Checkbox, Group, MultiSelect, Text, TextInput } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { ShownOnce } from "@/shared/feedback/ShownOnce";
import { text } from "@/strings/text";

import type { Kind } from "../api/usePreferences";
import { useChangeWebhook, useMakeWebhook, useRemoveWebhook, type WebhookView } from "../api/useWebhooks";

interface Props {
  readonly hook: WebhookView | undefined;
  readonly onClose: () => void;
}

const WORDS = text.settingsSystem.webhooks;
const KINDS = Object.entries(text.settingsSystem.notifications.kinds).map(([value, label]) => ({ value, label }));
const EMPTY: WebhookView = {
  id: "",
  name: "",
  url: "",
  kinds: [],
  enabled: true,
  created_at: 0,
  created_by: "",
  etag: "",
};

export function WebhookDialog({ hook, onClose }: Props) {
  const start = hook ?? EMPTY;
  const [name, setName] = useState(start.name);
  const [url, setUrl] = useState(start.url);
  const [kinds, setKinds] = useState<string[]>(start.kinds);
  const [enabled, setEnabled] = useState(start.enabled);
  const [removing, setRemoving] = useState(false);
  const make = useMakeWebhook();
  const change = useChangeWebhook(start);
  if (make.data !== undefined) {
    return (
      <Dialog title={WORDS.made} onClose={onClose}>
        <ShownOnce title={make.data.name} secret={make.data.secret}>
          {WORDS.madeBody}
        </ShownOnce>
      </Dialog>
    );
  }
  if (removing) return <Removal hook={start} onBack={() => setRemoving(false)} onDone={onClose} />;
  const body = { name: name.trim(), url: url.trim(), kinds: kinds as Kind[] };
  const save = () =>
    hook === undefined
      ? make.mutate(body)
      : change.mutate(
          { ...body, enabled },
          {
            onSuccess: () => {
              notifyDone(WORDS.saved);
              onClose();
            },
          },
        );
  return (
    <Dialog
      title={hook === undefined ? WORDS.addTitle : WORDS.editTitle(hook.name)}
      onClose={onClose}
      act={hook === undefined ? WORDS.make : WORDS.save}
      acting={make.isPending || change.isPending}
      mayAct={body.name !== "" && /^https?:\/\/.+/.test(body.url)}
      error={make.error ?? change.error}
      onAct={save}
    >
      <TextInput
        data-autofocus
        label={WORDS.name}
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        type="url"
        label={WORDS.url}
        description={WORDS.urlHelp}
        required
        maxLength={2000}
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <MultiSelect
        label={WORDS.kindsLabel}
        description={WORDS.kindsHelp}
        data={KINDS}
        searchable
        clearable
        value={kinds}
        onChange={setKinds}
      />
      {hook !== undefined && (
        <Group justify="space-between">
          <Checkbox
            label={WORDS.enabled}
            checked={enabled}
            onChange={(event) => setEnabled(event.currentTarget.checked)}
          />
          <Button size="xs" variant="subtle" color="red" onClick={() => setRemoving(true)}>
            {WORDS.remove}
          </Button>
        </Group>
      )}
    </Dialog>
  );
}

interface RemovalProps {
  readonly hook: WebhookView;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function Removal({ hook, onBack, onDone }: RemovalProps) {
  const remove = useRemoveWebhook(hook.id);
  return (
    <Dialog
      title={WORDS.removeTitle(hook.name)}
      onClose={onBack}
      act={WORDS.remove}
      acting={remove.isPending}
      error={remove.error}
      destructive
      onAct={() =>
        remove.mutate(undefined, {
          onSuccess: () => {
            notifyDone(WORDS.removed);
            onDone();
          },
        })
      }
    >
      <Text size="sm" c="dimmed">
        {WORDS.removeBody}
      </Text>
    </Dialog>
  );
}
