import { ActionIcon, Button, Group, Select, Text } from "@mantine/core";
import { IconLinkOff, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyFailure } from "@/shared/feedback/notify";
import { Panel } from "@/shared/layout/Panel";
import { useMe } from "@/shared/session/useMe";
import { requirementAddress } from "@/shared/url/addresses";
import { text } from "@/strings/text";

import { useControlNames, useLinkControl, useUnlinkControl, type PolicyView } from "../api/usePolicies";

import classes from "./Policy.module.css";

const WORDS = text.policies.links;

/** The controls that it describes, and the requirements that it speaks to by them. */
export function LinksTab({ policy }: { readonly policy: PolicyView }) {
  const { may } = useMe();
  const [adding, setAdding] = useState(false);
  const unlink = useUnlinkControl();
  const reads = may("controls:read");
  const names = new Map(useControlNames(reads).data?.items.map(({ id, title }) => [id, title]));
  const admin = may("policies:admin");
  return (
    <div className={classes.stack}>
      <Panel
        title={WORDS.controls}
        flush
        aside={
          admin &&
          reads && (
            <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setAdding(true)}>
              {WORDS.add}
            </Button>
          )
        }
      >
        {policy.controls.length === 0 && (
          <Text size="sm" c="dimmed" p="md">
            {WORDS.none}
          </Text>
        )}
        <ul className={classes.rows}>
          {policy.controls.map((id) => (
            <li key={id}>
              {reads ? <Link to={`/controls/${id}`}>{names.get(id) ?? id}</Link> : id}
              {admin && (
                <ActionIcon
                  aria-label={WORDS.remove(names.get(id) ?? id)}
                  onClick={() =>
                    unlink.mutate({ id: policy.id, control: id }, { onError: (error) => notifyFailure(error) })
                  }
                >
                  <IconLinkOff size={16} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={WORDS.requirements} flush>
        {policy.requirements.length === 0 && (
          <Text size="sm" c="dimmed" p="md">
            {WORDS.noRequirements}
          </Text>
        )}
        <ul className={classes.rows}>
          {policy.requirements.map(({ framework_id: framework, ref, title, control }) => (
            <li key={`${framework}-${ref}-${control}`}>
              <Group gap="xs">
                <Link to={requirementAddress(framework, ref)}>{ref}</Link>
                <Text size="sm">{title}</Text>
              </Group>
              <Text size="xs" c="dimmed">
                {framework} · {WORDS.through(names.get(control) ?? control)}
              </Text>
            </li>
          ))}
        </ul>
      </Panel>
      {adding && <LinkDialog policy={policy} names={names} onClose={() => setAdding(false)} />}
    </div>
  );
}

interface LinkProps {
  readonly policy: PolicyView;
  readonly names: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

function LinkDialog({ policy, names, onClose }: LinkProps) {
  const link = useLinkControl();
  const [control, setControl] = useState<string | null>(null);
  return (
    <Dialog
      title={WORDS.add}
      onClose={onClose}
      act={WORDS.link}
      acting={link.isPending}
      mayAct={control !== null}
      error={link.error}
      onAct={() => control !== null && link.mutate({ id: policy.id, control }, { onSuccess: onClose })}
    >
      <Select
        label={WORDS.choose}
        searchable
        limit={200}
        data={[...names].filter(([id]) => !policy.controls.includes(id)).map(([value, label]) => ({ value, label }))}
        value={control}
        onChange={setControl}
      />
    </Dialog>
  );
}
