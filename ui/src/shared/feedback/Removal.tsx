import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";

import { Dialog } from "./Dialog";
import { notifyDone } from "./notify";

interface Props {
  readonly title: string;
  readonly words: {
    readonly delete: string;
    readonly deleteTitle: (title: string) => string;
    readonly deleteBody: string;
    readonly deleted: string;
  };
  readonly remove: {
    readonly mutate: (nothing: undefined, options: { onSuccess: () => void }) => void;
    readonly isPending: boolean;
    readonly error: unknown;
  };
  /** The list that it was in. */
  readonly leadsTo: string;
}

/** A button that deletes what its page is about, after asking. */
export function Removal({ title, words, remove, leadsTo }: Props) {
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {words.delete}
      </Button>
      {asked && (
        <Dialog
          title={words.deleteTitle(title)}
          onClose={() => setAsked(false)}
          act={words.delete}
          acting={remove.isPending}
          error={remove.error}
          destructive
          onAct={() =>
            remove.mutate(undefined, {
              onSuccess: () => {
                notifyDone(words.deleted);
                void navigate(leadsTo);
              },
            })
          }
        >
          <Text size="sm" c="dimmed">
            {words.deleteBody}
          </Text>
        </Dialog>
      )}
    </>
  );
}
