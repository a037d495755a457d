import { Text } from "@mantine/core";
import { useNavigate } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { notifyUndoable } from "@/shared/feedback/notifyUndoable";
import { text } from "@/strings/text";

import { useDelete, useRestore } from "../api/useAdditions";
import type { FrameworkView } from "../api/useFramework";

const WORDS = text.imports.remove;

interface Props {
  readonly framework: FrameworkView;
  readonly onClose: () => void;
}

/** Deleting leads to the list, where the way back stays for a month; the notice offers it at once. */
export function DeleteDialog({ framework, onClose }: Props) {
  const navigate = useNavigate();
  const remove = useDelete();
  const restore = useRestore();
  const undo = () =>
    restore.mutate(framework.id, {
      onSuccess: () => notifyDone(text.imports.deleted.restored(framework.title)),
      onError: (error) => notifyFailure(error),
    });
  const act = () =>
    remove.mutate(framework.id, {
      onSuccess: () => {
        void navigate("/frameworks");
        notifyUndoable(WORDS.done(framework.title), WORDS.undo, undo);
      },
    });
  return (
    <Dialog
      title={WORDS.title(framework.title)}
      act={WORDS.act}
      destructive
      onClose={onClose}
      onAct={act}
      acting={remove.isPending}
      error={remove.error}
    >
      <Text size="sm">{WORDS.body}</Text>
    </Dialog>
  );
}
