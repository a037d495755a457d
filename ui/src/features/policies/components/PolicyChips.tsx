import { IconCircleCheck, IconCircleDashed, IconEye, IconPencil, IconRosetteDiscountCheck } from "@tabler/icons-react";

import { Chip } from "@/shared/status/Chip";
import { text } from "@/strings/text";

import type { PolicyRow } from "../api/usePolicies";

const LOOK = {
  draft: { tone: "plain", icon: IconPencil },
  "in-review": { tone: "unknown", icon: IconEye },
  approved: { tone: "accent", icon: IconRosetteDiscountCheck },
  published: { tone: "tested", icon: IconCircleCheck },
} as const;

export function StateChip({ state }: { readonly state: PolicyRow["state"] }) {
  const { word, meaning } = text.policies.state[state];
  return <Chip {...LOOK[state]} word={word} hint={meaning} />;
}

export function AdoptedChip({ adopted }: { readonly adopted: boolean }) {
  if (!adopted) return <Chip tone="plain" outlined icon={IconCircleDashed} word={text.policies.notAdopted} />;
  return <Chip tone="tested" icon={IconCircleCheck} word={text.policies.adopted} hint={text.policies.adoptedHint} />;
}
