import { Button, Text } from "@mantine/core";
import { IconEdit } from "@tabler/icons-react";
import { useState } from "react";
import { Link, useNavigate } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useControlRemoval, type ControlView } from "../api/useControls";

const WORDS = text.controls;

/** Edit it; delete it where it is the organisation's own. */
export function ControlTools({ control }: { readonly control: ControlView }) {
  const { may } = useMe();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const remove = useControlRemoval(control);
  if (!may("controls:admin")) return null;
  return (
    <>
      <Button
        component={Link}
        to={`/controls/${encodeURIComponent(control.id)}/edit`}
        variant="default"
        leftSection={<IconEdit size={16} aria-hidden />}
      >
        {WORDS.edit}
      </Button>
      {!control.shipped && (
        <Button variant="default" onClick={() => setAsked(true)}>
          {WORDS.delete}
        </Button>
      )}
      {asked && (
        <Dialog
          title={WORDS.deleteTitle(control.title)}
          onClose={() => setAsked(false)}
          act={WORDS.delete}
          acting={remove.isPending}
          error={remove.error}
          destructive
          onAct={() =>
            remove.mutate(undefined, {
              onSuccess: () => {
                notifyDone(WORDS.deleted);
                void navigate("/controls");
              },
            })
          }
        >
          <Text size="sm" c="dimmed">
            {WORDS.deleteBody}
          </Text>
        </Dialog>
      )}
    </>
  );
}
