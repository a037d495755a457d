import { Button } from "@mantine/core";
import { IconEdit } from "@tabler/icons-react";
import { Link } from "react-router";

import { Removal } from "@/shared/feedback/Removal";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useControlRemoval, type ControlView } from "../api/useControls";

const WORDS = text.controls;

/** Edit it; delete it where it is the organisation's own. */
export function ControlTools({ control }: { readonly control: ControlView }) {
  const { may } = useMe();
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
      {!control.shipped && <Removal title={control.title} words={WORDS} remove={remove} leadsTo="/controls" />}
    </>
  );
}
