import { Anchor } from "@mantine/core";
import { IconDatabaseOff } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { Panel } from "@/shared/layout/Panel";
import { useMe } from "@/shared/session/useMe";
import { count } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import type { StatusView } from "../api/useStatus";

import classes from "./StatusPage.module.css";

interface Props {
  readonly snapshot: StatusView["snapshot"];
}

const WORDS = text.statusPage.graph;

export function GraphPanel({ snapshot }: Props) {
  const { may } = useMe();
  return (
    <Panel
      title={WORDS.title}
      aside={
        snapshot !== null && may("queries:read") ? (
          <Anchor component={Link} to="/query" size="sm">
            {WORDS.query}
          </Anchor>
        ) : undefined
      }
    >
      {snapshot === null ? (
        <EmptyState icon={IconDatabaseOff} title={WORDS.none}>
          {WORDS.noneBody}
        </EmptyState>
      ) : (
        <dl className={classes.facts}>
          <div>
            <dt>{WORDS.entities}</dt>
            <dd>{count(snapshot.entities)}</dd>
          </div>
          <div>
            <dt>{WORDS.relationships}</dt>
            <dd>{count(snapshot.relationships)}</dd>
          </div>
          <div className={classes.wide}>
            <dt>{WORDS.taken}</dt>
            <dd>
              <Time at={snapshot.created_at} form="full" />
            </dd>
          </div>
        </dl>
      )}
    </Panel>
  );
}
