import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCircleMinus, IconCirclePlus, IconRefresh } from "@tabler/icons-react";

import { useStartEvaluation } from "@/shared/evaluation/useEvaluations";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useChangeApplicability, type RequirementView } from "../api/useRequirement";

import { NotApplicableDialog } from "./NotApplicableDialog";

interface Props {
  readonly requirement: RequirementView;
  readonly running: boolean;
}

const WORDS = text.requirements;

export function RequirementActions({ requirement, running }: Props) {
  const { may } = useMe();
  const [asking, dialog] = useDisclosure(false);
  const evaluation = useStartEvaluation(requirement.framework_id);
  const applicability = useChangeApplicability(requirement.framework_id, requirement.ref);

  const makeApplicable = () =>
    applicability.mutate(
      { applicable: true, reason: "", etag: requirement.etag },
      {
        onSuccess: () => notifyDone(WORDS.applicability.undone(requirement.ref)),
        onError: (error) => notifyFailure(error),
      },
    );

  return (
    <>
      {may("frameworks:admin") &&
        (requirement.applicable ? (
          <Button variant="default" leftSection={<IconCircleMinus size={16} aria-hidden />} onClick={dialog.open}>
            {WORDS.applicability.mark}
          </Button>
        ) : (
          <Button
            variant="default"
            leftSection={<IconCirclePlus size={16} aria-hidden />}
            loading={applicability.isPending}
            onClick={makeApplicable}
          >
            {WORDS.applicability.unmark}
          </Button>
        ))}
      {may("evidence:admin") && requirement.applicable && (
        <Button
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={evaluation.isPending}
          disabled={running}
          onClick={() =>
            evaluation.mutate(
              { kind: "requirement", ref: requirement.ref },
              { onError: (error) => notifyFailure(error) },
            )
          }
        >
          {WORDS.evaluate}
        </Button>
      )}
      <NotApplicableDialog requirement={requirement} opened={asking} onClose={dialog.close} />
    </>
  );
}
