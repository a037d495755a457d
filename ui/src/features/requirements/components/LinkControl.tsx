import { Checkbox, Select } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { useControlNames, useLinkControl } from "../api/useLinks";
import type { RequirementView } from "../api/useRequirement";

const WORDS = text.requirements.link;

interface Props {
  readonly requirement: RequirementView;
  readonly onClose: () => void;
}

export function LinkControl({ requirement, onClose }: Props) {
  const { data } = useControlNames();
  const [chosen, setChosen] = useState<string | null>(null);
  const [inherit, setInherit] = useState(true);
  const link = useLinkControl();
  const linked = new Set(requirement.linked_controls.map(({ id }) => id));
  const act = () => {
    if (chosen === null) return;
    link.mutate(
      { controlId: chosen, frameworkId: requirement.framework_id, ref: requirement.ref, inherit },
      {
        onSuccess: () => {
          notifyDone(WORDS.linked);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={WORDS.title(requirement.ref)}
      onClose={onClose}
      act={WORDS.act}
      mayAct={chosen !== null}
      onAct={act}
      acting={link.isPending}
      error={link.error}
    >
      <Select
        label={WORDS.field}
        searchable
        limit={200}
        data-autofocus
        data={
          data?.items.filter(({ id }) => !linked.has(id)).map(({ id, title }) => ({ value: id, label: title })) ?? []
        }
        value={chosen}
        onChange={setChosen}
      />
      <Checkbox
        label={WORDS.inherit}
        description={WORDS.inheritHint}
        checked={inherit}
        onChange={(event) => setInherit(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
