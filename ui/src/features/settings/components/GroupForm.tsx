import { Button, Checkbox, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { notifyDone } from "@/shared/feedback/notify";
import { Panel } from "@/shared/layout/Panel";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { levelOf, withLevel, type App } from "../api/levels";
import { useGroupChange, useMakeGroup, type GroupDetail, type Permission, type PolicyModel } from "../api/useGroups";

import classes from "./GroupForm.module.css";
import { PolicyEditor } from "./PolicyEditor";

interface Props {
  readonly group: GroupDetail | undefined;
  readonly apps: readonly App[];
  readonly onMade: (name: string) => void;
}

const WORDS = text.settings.groups;
const EMPTY: GroupDetail = {
  name: "",
  title: "",
  description: "",
  permissions: [],
  mfa: false,
  policy: null,
  shipped: false,
  etag: "",
};

const slug = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 64);

export function GroupForm({ group, apps, onMade }: Props) {
  const { me, may } = useMe();
  const start = group ?? EMPTY;
  const [title, setTitle] = useState(start.title);
  const [about, setAbout] = useState(start.description);
  const [held, setHeld] = useState<readonly string[]>(start.permissions);
  const [factor, setFactor] = useState(start.mfa);
  const [policy, setPolicy] = useState<PolicyModel | null>(start.policy);
  const make = useMakeGroup();
  const change = useGroupChange(start);
  const writable = may("users:admin");
  const body = { title: title.trim(), description: about, permissions: held as Permission[], mfa: factor, policy };
  const save = () => {
    if (group !== undefined) {
      change.mutate(body, { onSuccess: () => notifyDone(WORDS.saved) });
      return;
    }
    const name = slug(title);
    make.mutate(
      { ...body, name },
      {
        onSuccess: () => {
          notifyDone(WORDS.created);
          onMade(name);
        },
      },
    );
  };
  const error = make.error ?? change.error;
  const mayGive = (app: App, level: string) =>
    level === "none" || levelOf(held, app) === level || me.permissions.includes(`${app.app}:${level}`);
  return (
    <Stack gap="md">
      <Panel title={WORDS.permissions}>
        <div className={classes.levels}>
          {apps.map((app) => (
            <fieldset key={app.app} className={classes.level}>
              <Text size="sm" component="legend" style={{ float: "left" }}>
                {WORDS.app[app.app] ?? app.app}
              </Text>
              <SegmentedControl
                size="xs"
                aria-label={WORDS.app[app.app] ?? app.app}
                disabled={!writable}
                value={levelOf(held, app)}
                onChange={(level) => setHeld(withLevel(held, app, level))}
                data={["none", ...app.levels].map((level) => ({
                  value: level,
                  label: WORDS.level[level] ?? level,
                  disabled: !mayGive(app, level),
                }))}
              />
            </fieldset>
          ))}
        </div>
        <Text size="xs" c="dimmed" mt="sm">
          {start.name === "administrators" ? WORDS.administrators : writable && WORDS.onlyYours}
        </Text>
      </Panel>
      <PolicyEditor policy={policy} onChange={writable ? setPolicy : undefined} />
      <Panel title={WORDS.about}>
        <Stack gap="sm" maw={560}>
          <TextInput
            label={WORDS.label}
            required
            maxLength={100}
            readOnly={!writable}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            label={WORDS.about}
            autosize
            minRows={2}
            maxLength={1000}
            readOnly={!writable}
            value={about}
            onChange={(event) => setAbout(event.currentTarget.value)}
          />
          <Checkbox
            label={WORDS.demand}
            checked={factor}
            disabled={!writable}
            onChange={(event) => setFactor(event.currentTarget.checked)}
          />
        </Stack>
      </Panel>
      {error !== null && <FailurePanel error={error} title={text.words.failure.action} />}
      {writable && (
        <Group justify="flex-end">
          <Button
            loading={make.isPending || change.isPending}
            disabled={slug(title) === "" || policy?.sets.length === 0}
            onClick={save}
          >
            {group === undefined ? WORDS.create : WORDS.save}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
