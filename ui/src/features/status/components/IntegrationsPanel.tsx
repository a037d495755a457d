import { Anchor, Button } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { Panel } from "@/shared/layout/Panel";
import { useMe } from "@/shared/session/useMe";
import { JobChip } from "@/shared/status/JobChip";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import type { StatusView } from "../api/useStatus";

import classes from "./StatusPage.module.css";

interface Props {
  readonly instances: StatusView["integrations"];
}

const WORDS = text.statusPage.integrations;

export function IntegrationsPanel({ instances }: Props) {
  const { may } = useMe();
  return (
    <Panel
      title={WORDS.title}
      flush
      aside={
        <Anchor component={Link} to="/integrations" size="sm">
          {WORDS.all}
        </Anchor>
      }
    >
      {instances.length === 0 && (
        <EmptyState
          icon={IconPlugConnectedX}
          title={WORDS.none}
          action={
            may("integrations:admin") && (
              <Button component={Link} to="/integrations/new">
                {WORDS.connect}
              </Button>
            )
          }
        >
          {WORDS.noneBody}
        </EmptyState>
      )}
      <ul className={classes.items}>
        {instances.map((instance) => (
          <li key={instance.id} className={classes.item}>
            <div className={classes.itemHead}>
              <Link to={`/integrations/${instance.id}`}>{instance.name}</Link>
              <JobChip state={instance.last_state} />
            </div>
            <span className={classes.note}>
              {!instance.enabled && `${WORDS.disabled} · `}
              {instance.last_finished_at === null ? (
                WORDS.never
              ) : (
                <>
                  {WORDS.collected} <Time at={instance.last_finished_at} />
                </>
              )}
            </span>
            {instance.message !== "" && <span className={classes.note}>{instance.message}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
