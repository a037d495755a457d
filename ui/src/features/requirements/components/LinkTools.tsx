import { ActionIcon, Group, Switch, Text, Tooltip } from "@mantine/core";
import { IconUnlink } from "@tabler/icons-react";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { notifyUndoable } from "@/shared/feedback/notifyUndoable";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import type { LinkedControl } from "../api/outcomes";
import { useLinkControl, useUnlinkControl } from "../api/useLinks";

const WORDS = text.requirements.link;

interface Props {
  readonly frameworkId: string;
  readonly requirementRef: string;
  readonly control: LinkedControl;
}

/** Whether a linked control's evidence counts here, and the way to unlink it. */
export function LinkTools({ frameworkId, requirementRef, control }: Props) {
  const { may } = useMe();
  const [asking, setAsking] = useState(false);
  const link = useLinkControl();
  const place = { controlId: control.id, frameworkId, ref: requirementRef };
  if (!may("controls:admin")) return null;
  return (
    <Group gap={8} wrap="nowrap">
      <Tooltip label={WORDS.inheritHint}>
        <div>
          <Switch
            size="xs"
            label={WORDS.inherit}
            aria-label={WORDS.inheritLabel(control.title)}
            checked={control.inherit}
            disabled={link.isPending}
            onChange={(event) => {
              const inherit = event.currentTarget.checked;
              link.mutate(
                { ...place, inherit },
                {
                  onSuccess: () => notifyDone(inherit ? WORDS.inheritOn : WORDS.inheritOff),
                  onError: (error) => notifyFailure(error),
                },
              );
            }}
          />
        </div>
      </Tooltip>
      <Tooltip label={WORDS.unlink(control.title)}>
        <ActionIcon size="md" aria-label={WORDS.unlink(control.title)} onClick={() => setAsking(true)}>
          <IconUnlink size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {asking && <Unlink place={place} control={control} onClose={() => setAsking(false)} />}
    </Group>
  );
}

interface UnlinkProps {
  readonly place: { readonly controlId: string; readonly frameworkId: string; readonly ref: string };
  readonly control: LinkedControl;
  readonly onClose: () => void;
}

function Unlink({ place, control, onClose }: UnlinkProps) {
  const unlink = useUnlinkControl();
  const link = useLinkControl();
  const undo = () =>
    link.mutate(
      { ...place, inherit: control.inherit },
      { onSuccess: () => notifyDone(WORDS.linked), onError: (error) => notifyFailure(error) },
    );
  const act = () =>
    unlink.mutate(place, {
      onSuccess: () => {
        onClose();
        notifyUndoable(WORDS.unlinked, WORDS.undo, undo);
      },
    });
  return (
    <Dialog
      title={WORDS.unlinkTitle(control.title)}
      act={WORDS.unlinkAct}
      destructive
      onClose={onClose}
      onAct={act}
      acting={unlink.isPending}
      error={unlink.error}
    >
      <Text size="sm">{WORDS.unlinkBody}</Text>
    </Dialog>
  );
}
