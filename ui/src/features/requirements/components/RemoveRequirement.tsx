import { Text } from "@mantine/core";
import { useNavigate } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { useRemoveRequirement } from "@/shared/requirement/useRequirementText";
import { text } from "@/strings/text";

import type { RequirementView } from "../api/useRequirement";

const WORDS = text.imports.custom;

interface Props {
  readonly requirement: RequirementView;
  readonly onClose: () => void;
}

export function RemoveRequirement({ requirement, onClose }: Props) {
  const navigate = useNavigate();
  const remove = useRemoveRequirement();
  return (
    <Dialog
      title={WORDS.removeRequirementTitle(requirement.ref)}
      act={WORDS.removeRequirement}
      destructive
      onClose={onClose}
      acting={remove.isPending}
      error={remove.error}
      onAct={() =>
        remove.mutate(requirement, {
          onSuccess: () => {
            notifyDone(WORDS.removed(requirement.ref));
            void navigate(`/frameworks/${requirement.framework_id}`);
          },
        })
      }
    >
      <Text size="sm">{WORDS.removeRequirementBody}</Text>
    </Dialog>
  );
}
