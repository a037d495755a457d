import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { Panel } from "@/shared/layout/Panel";
import { useNameOf } from "@/shared/people/usePeople";
import { useMe } from "@/shared/session/useMe";
import { dayInReadersZone } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { useDeleted, useGiveUp, useRestore, type DeletedFramework } from "../api/useAdditions";

import classes from "./DeletedFrameworks.module.css";

const WORDS = text.imports.deleted;

/** What was deleted and can still be had back; nothing where nothing was. */
export function DeletedFrameworks() {
  const { data } = useDeleted();
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Panel title={WORDS.title} flush>
      <ul className={classes.rows}>
        {data.items.map((framework) => (
          <One key={framework.id} framework={framework} />
        ))}
      </ul>
    </Panel>
  );
}

function One({ framework }: { readonly framework: DeletedFramework }) {
  const { may } = useMe();
  const nameOf = useNameOf();
  const [asking, setAsking] = useState(false);
  const restore = useRestore();
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Text size="sm" fw={600}>
          {framework.title} {framework.version}
        </Text>
        <Text size="xs" c="dimmed">
          {WORDS.body(dayInReadersZone(framework.deleted_at), nameOf(framework.deleted_by))}. {WORDS.until}{" "}
          <Time at={framework.restorable_until} form="day" />
        </Text>
      </div>
      {may("frameworks:admin") && (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            loading={restore.isPending}
            onClick={() =>
              restore.mutate(framework.id, {
                onSuccess: () => notifyDone(WORDS.restored(framework.title)),
                onError: (error) => notifyFailure(error),
              })
            }
          >
            {WORDS.restore}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={() => setAsking(true)}>
            {WORDS.giveUp}
          </Button>
        </Group>
      )}
      {asking && <GiveUp framework={framework} onClose={() => setAsking(false)} />}
    </li>
  );
}

function GiveUp({ framework, onClose }: { readonly framework: DeletedFramework; readonly onClose: () => void }) {
  const giveUp = useGiveUp();
  return (
    <Dialog
      title={WORDS.giveUpTitle(framework.title)}
      act={WORDS.giveUp}
      destructive
      onClose={onClose}
      acting={giveUp.isPending}
      error={giveUp.error}
      onAct={() =>
        giveUp.mutate(framework.id, {
          onSuccess: () => {
            notifyDone(WORDS.givenUp);
            onClose();
          },
        })
      }
    >
      <Text size="sm">{WORDS.giveUpBody}</Text>
    </Dialog>
  );
}
