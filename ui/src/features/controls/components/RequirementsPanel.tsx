import { ActionIcon, Button, Group, Switch, Text, Tooltip } from "@mantine/core";
import { IconLinkOff, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";

import { ExceptionsChip } from "@/shared/exceptions/ExceptionsChip";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { Panel } from "@/shared/layout/Panel";
import { useMe } from "@/shared/session/useMe";
import { StatusChip } from "@/shared/status/StatusChip";
import { requirementAddress } from "@/shared/url/addresses";
import { text } from "@/strings/text";

import { useRequirementLink, useRequirementUnlink, type ControlView } from "../api/useControls";

import classes from "./ControlPage.module.css";
import { LinkDialog } from "./LinkDialog";

interface Props {
  readonly control: ControlView;
}

const WORDS = text.controls;

/** Every requirement of any framework that the control works for, and whether its evidence counts there. */
export function RequirementsPanel({ control }: Props) {
  const { may } = useMe();
  const [linking, setLinking] = useState(false);
  const writable = may("controls:admin");
  const frameworks = [...new Set(control.requirements.map(({ framework_id }) => framework_id))];
  return (
    <Panel
      title={WORDS.requirements}
      flush={control.requirements.length > 0}
      aside={
        writable && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPlus size={13} aria-hidden />}
            onClick={() => setLinking(true)}
          >
            {WORDS.link.add}
          </Button>
        )
      }
    >
      {control.requirements.length === 0 && (
        <Text size="sm" c="dimmed">
          {WORDS.noRequirements}
        </Text>
      )}
      {frameworks.map((id) => (
        <Linked key={id} control={control} frameworkId={id} writable={writable} />
      ))}
      {linking && <LinkDialog control={control} onClose={() => setLinking(false)} />}
    </Panel>
  );
}

interface LinkedProps extends Props {
  readonly frameworkId: string;
  readonly writable: boolean;
}

function Linked({ control, frameworkId, writable }: LinkedProps) {
  const link = useRequirementLink(control);
  const unlink = useRequirementUnlink(control);
  const rows = control.requirements.filter(({ framework_id }) => framework_id === frameworkId);
  const failed = { onError: (error: Error) => notifyFailure(error) };
  const busy = link.isPending || unlink.isPending;
  return (
    <section aria-label={rows[0]?.framework}>
      <Text size="xs" c="dimmed" fw={600} px="md" pt={10}>
        {rows[0]?.framework}
      </Text>
      <ul className={classes.links}>
        {rows.map(({ ref, title, status, inherit, exceptions }) => (
          <li key={ref}>
            <div className={classes.linked}>
              <Link to={requirementAddress(frameworkId, ref)}>
                {ref} {title}
              </Link>
              {writable ? (
                <Switch
                  size="xs"
                  mt={4}
                  label={WORDS.link.inherits}
                  aria-label={`${ref}: ${WORDS.link.inherits}`}
                  checked={inherit}
                  disabled={busy}
                  onChange={(event) =>
                    link.mutate(
                      { framework_id: frameworkId, ref, inherit: event.currentTarget.checked },
                      { ...failed, onSuccess: () => notifyDone(WORDS.link.changed) },
                    )
                  }
                />
              ) : (
                <Text size="xs" c="dimmed">
                  {inherit ? WORDS.link.inherits : WORDS.link.relatedOnly}
                </Text>
              )}
            </div>
            <Group gap={4} wrap="nowrap">
              <StatusChip status={status} />
              <ExceptionsChip number={exceptions} />
              {writable && (
                <Tooltip label={WORDS.link.remove(ref)}>
                  <ActionIcon
                    size="sm"
                    aria-label={WORDS.link.remove(ref)}
                    disabled={busy}
                    onClick={() =>
                      unlink.mutate(
                        { framework_id: frameworkId, ref },
                        { ...failed, onSuccess: () => notifyDone(WORDS.link.removed) },
                      )
                    }
                  >
                    <IconLinkOff size={14} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );
}
