import { Button, Text } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useRemoveGroup, type GroupDetail } from "../api/useGroups";

interface Props {
  readonly group: GroupDetail;
  readonly onDone: () => void;
}

const WORDS = text.settings.groups;

/** Deletes a group of one's own; one that came with the product goes back to what it was. */
export function GroupRemoval({ group, onDone }: Props) {
  const { may } = useMe();
  const [asked, setAsked] = useState(false);
  const remove = useRemoveGroup(group);
  const untouched = group.shipped && group.etag.replaceAll('"', "") === "0";
  if (!may("users:admin") || untouched) return null;
  const label = group.shipped ? WORDS.reset : WORDS.remove;
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {label}
      </Button>
      {asked && (
        <Dialog
          title={group.shipped ? WORDS.resetTitle(group.title) : WORDS.removeTitle(group.title)}
          onClose={() => setAsked(false)}
          act={label}
          acting={remove.isPending}
          error={remove.error}
          destructive
          onAct={() =>
            remove.mutate(undefined, {
              onSuccess: () => {
                notifyDone(group.shipped ? WORDS.isReset : WORDS.removed);
                onDone();
              },
            })
          }
        >
          <Text size="sm" c="dimmed">
            {group.shipped ? WORDS.resetBody : WORDS.removeBody}
          </Text>
        </Dialog>
      )}
    </>
  );
}
