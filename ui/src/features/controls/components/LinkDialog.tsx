import { Checkbox, Select } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { useFrameworkNames, useRequirementLink, useRequirementNames, type ControlView } from "../api/useControls";

interface Props {
  readonly control: ControlView;
  readonly onClose: () => void;
}

const WORDS = text.controls.link;

export function LinkDialog({ control, onClose }: Props) {
  const frameworks = useFrameworkNames().data?.items ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const frameworkId = chosen ?? frameworks[0]?.id ?? null;
  const [ref, setRef] = useState<string | null>(null);
  const [inherit, setInherit] = useState(true);
  const requirements = useRequirementNames(frameworkId);
  const link = useRequirementLink(control);
  const held = control.requirements.filter(({ framework_id }) => framework_id === frameworkId).map((one) => one.ref);
  const offered = (requirements.data?.sections ?? [])
    .flatMap((section) => section.requirements)
    .filter((one) => !held.includes(one.ref))
    .map((one) => ({ value: one.ref, label: `${one.ref} ${one.title}` }));
  return (
    <Dialog
      title={WORDS.title}
      onClose={onClose}
      act={WORDS.act}
      acting={link.isPending}
      mayAct={frameworkId !== null && ref !== null}
      error={link.error ?? requirements.error}
      onAct={() => {
        if (frameworkId === null || ref === null) return;
        link.mutate(
          { framework_id: frameworkId, ref, inherit },
          {
            onSuccess: () => {
              notifyDone(WORDS.done);
              onClose();
            },
          },
        );
      }}
    >
      <Select
        label={WORDS.framework}
        allowDeselect={false}
        data={frameworks.map(({ id, title }) => ({ value: id, label: title }))}
        value={frameworkId}
        onChange={(id) => {
          setChosen(id);
          setRef(null);
        }}
      />
      <Select
        label={WORDS.requirement}
        searchable
        limit={100}
        disabled={requirements.data === undefined}
        data={offered}
        value={ref}
        onChange={setRef}
      />
      <Checkbox
        label={WORDS.inherit}
        description={WORDS.inheritHelp}
        checked={inherit}
        onChange={(event) => setInherit(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
