import { Autocomplete, Button, Group, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { notifyDone } from "@/shared/feedback/notify";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { ZONES } from "@/shared/time/zones";
import { text } from "@/strings/text";

import { usePreferences, usePreferencesChange, type How, type Kind, type Preferences } from "../api/usePreferences";

import classes from "./NotificationsPage.module.css";

const WORDS = text.settingsSystem.notifications;
const HOW = Object.entries(WORDS.how).map(([value, label]) => ({ value, label }));
const KINDS = Object.keys(WORDS.kinds) as Kind[];

export default function NotificationsPage() {
  const { data, error, refetch } = usePreferences();
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: text.settings.title, to: "/settings" }, { label: WORDS.title }]}
    >
      {error !== null && data === undefined && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && (
        <Panel flush>
          <LoadingLines lines={10} />
        </Panel>
      )}
      {data !== undefined && <Form key={data.etag} preferences={data} />}
    </Page>
  );
}

function Form({ preferences }: { readonly preferences: Preferences }) {
  const [others, setOthers] = useState<How>(preferences.others);
  const [email, setEmail] = useState<Readonly<Record<string, How>>>(preferences.email);
  const [zone, setZone] = useState(preferences.timezone);
  const save = usePreferencesChange(preferences.etag);
  const set = (kind: string, how: string | null) =>
    setEmail((held) => {
      const rest = Object.entries(held).filter(([name]) => name !== kind);
      return Object.fromEntries(how === null ? rest : [...rest, [kind, how as How]]);
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ others, email, timezone: zone }, { onSuccess: () => notifyDone(WORDS.saved) });
      }}
    >
      <Stack gap="md">
        <Panel title={WORDS.email}>
          <Group align="flex-start" gap="md" mb="md">
            <Select
              label={WORDS.others}
              w={240}
              allowDeselect={false}
              data={HOW}
              value={others}
              onChange={(how) => setOthers((how ?? "at-once") as How)}
            />
            <Autocomplete
              label={WORDS.zone}
              description={WORDS.zoneHelp}
              inputWrapperOrder={["label", "input", "description", "error"]}
              w={240}
              limit={40}
              data={ZONES}
              value={zone}
              onChange={setZone}
            />
          </Group>
          <ul className={classes.kinds}>
            {KINDS.map((kind) => (
              <li key={kind}>
                <Text size="sm">{WORDS.kinds[kind]}</Text>
                {preferences.duties.includes(kind) ? (
                  <Text size="sm" c="dimmed">
                    {WORDS.duty}
                  </Text>
                ) : (
                  <Select
                    size="xs"
                    w={220}
                    aria-label={WORDS.kinds[kind]}
                    placeholder={WORDS.asOthers(WORDS.how[others] ?? others)}
                    clearable
                    data={HOW}
                    value={email[kind] ?? null}
                    onChange={(how) => set(kind, how)}
                  />
                )}
              </li>
            ))}
          </ul>
        </Panel>
        {save.error !== null && <FailurePanel error={save.error} title={text.words.failure.action} />}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {WORDS.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
