import { IconCircleCheckFilled, IconMail, IconUserOff } from "@tabler/icons-react";

import { Chip } from "@/shared/status/Chip";
import { text } from "@/strings/text";

import type { UserView } from "../api/useUsers";

const LOOK = {
  active: { tone: "tested", icon: IconCircleCheckFilled },
  invited: { tone: "accent", icon: IconMail },
  deactivated: { tone: "na", icon: IconUserOff },
} as const;

export function UserState({ state }: { readonly state: UserView["state"] }) {
  return <Chip tone={LOOK[state].tone} icon={LOOK[state].icon} word={text.people.state[state] ?? state} />;
}
