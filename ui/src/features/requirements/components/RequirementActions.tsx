import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import {
  IconCircleMinus,
  IconCirclePlus,
  IconDots,
  IconLink,
  IconPencil,
  IconShieldExclamation,
  IconTrash,
} from "@tabler/icons-react";
import { useState } from "react";

import { EvaluateButton } from "@/shared/evaluation/EvaluateButton";
import type { Where } from "@/shared/evaluation/where";
import { AddEvidence } from "@/shared/evidence/AddEvidence";
import { RequestException } from "@/shared/exceptions/RequestException";
import { ReportMenu, type ReportKind } from "@/shared/exports/ReportMenu";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { useMe, type Who } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useChangeApplicability, type RequirementView } from "../api/useRequirement";

import { EditRequirement } from "./EditRequirement";
import { LinkControl } from "./LinkControl";
import { NotApplicableDialog } from "./NotApplicableDialog";
import { RemoveRequirement } from "./RemoveRequirement";

interface Props {
  readonly requirement: RequirementView;
  readonly framework: Where;
}

const WORDS = text.requirements;
const REPORTS: readonly ReportKind[] = ["summary-pdf", "evidence-zip"];

export function RequirementActions({ requirement, framework }: Props) {
  const { may } = useMe();
  const { framework_id: frameworkId, ref } = requirement;
  return (
    <>
      {may("evidence:admin") && <AddEvidence place={{ kind: "requirement", framework_id: frameworkId, id: ref }} />}
      {may("evidence:read") && (
        <ReportMenu kinds={REPORTS} scope={{ type: "requirement", framework_id: frameworkId, ref }} />
      )}
      {requirement.applicable && (
        <EvaluateButton frameworks={[framework]} part={{ kind: "requirement", ref }} label={WORDS.evaluate} />
      )}
      <MoreMenu requirement={requirement} />
    </>
  );
}

type Doing = "link" | "exception" | "not-applicable" | "edit" | "remove";
type Entry = readonly [Doing, string, typeof IconDots];

function entriesOf({ custom, applicable }: RequirementView, { may }: Who): readonly Entry[] {
  const admin = may("frameworks:admin");
  const entries: readonly (Entry | false)[] = [
    may("controls:admin") && ["link", WORDS.link.act, IconLink],
    may("evidence:admin") && ["exception", WORDS.exception, IconShieldExclamation],
    admin && applicable && ["not-applicable", WORDS.applicability.mark, IconCircleMinus],
    admin && custom && ["edit", text.imports.custom.editRequirement, IconPencil],
    admin && custom && ["remove", text.imports.custom.removeRequirement, IconTrash],
  ];
  return entries.filter((entry) => entry !== false);
}

function MoreMenu({ requirement }: { readonly requirement: RequirementView }) {
  const who = useMe();
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  const { framework_id: frameworkId, ref } = requirement;
  const offered = entriesOf(requirement, who);
  if (offered.length === 0) return null;
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Tooltip label={WORDS.more}>
            <ActionIcon variant="default" size={36} aria-label={WORDS.more}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map(([name, label, Glyph]) => (
            <Menu.Item
              key={name}
              leftSection={<Glyph size={17} stroke={1.6} aria-hidden />}
              onClick={() => setDoing(name)}
            >
              {label}
            </Menu.Item>
          ))}
          {who.may("frameworks:admin") && !requirement.applicable && <MakeApplicable requirement={requirement} />}
        </Menu.Dropdown>
      </Menu>
      <NotApplicableDialog requirement={requirement} opened={doing === "not-applicable"} onClose={close} />
      {doing === "link" && <LinkControl requirement={requirement} onClose={close} />}
      {doing === "exception" && (
        <RequestException
          target={{ kind: "requirement", framework_id: frameworkId, id: ref }}
          name={ref}
          onClose={close}
        />
      )}
      {doing === "edit" && <EditRequirement requirement={requirement} onClose={close} />}
      {doing === "remove" && <RemoveRequirement requirement={requirement} onClose={close} />}
    </>
  );
}

function MakeApplicable({ requirement }: { readonly requirement: RequirementView }) {
  const applicability = useChangeApplicability(requirement.framework_id, requirement.ref);
  return (
    <Menu.Item
      leftSection={<IconCirclePlus size={17} stroke={1.6} aria-hidden />}
      onClick={() =>
        applicability.mutate(
          { applicable: true, reason: "", etag: requirement.etag },
          {
            onSuccess: () => notifyDone(WORDS.applicability.undone(requirement.ref)),
            onError: (error) => notifyFailure(error),
          },
        )
      }
    >
      {WORDS.applicability.unmark}
    </Menu.Item>
  );
}
