import {
  IconBell,
  IconBuilding,
  IconClipboardList,
  IconDeviceMobile,
  IconHash,
  IconKey,
  IconLink,
  IconUsers,
  IconUsersGroup,
  IconVariable,
  IconWebhook,
  type Icon,
} from "@tabler/icons-react";

import type { Permission } from "@/shared/session/permissions";
import { text } from "@/strings/text";

interface Section {
  readonly path: string;
  readonly label: string;
  readonly icon: Icon;
  readonly needs?: Permission;
}

const LABELS = text.settings.sections;

export const SECTIONS: readonly Section[] = [
  { path: "organisation", label: LABELS.organisation, icon: IconBuilding, needs: "policies:read" },
  { path: "people", label: LABELS.people, icon: IconUsers, needs: "users:read" },
  { path: "groups", label: LABELS.groups, icon: IconUsersGroup, needs: "users:read" },
  { path: "api-keys", label: LABELS.keys, icon: IconKey },
  { path: "second-factor", label: LABELS.factor, icon: IconDeviceMobile },
  { path: "parameters", label: LABELS.parameters, icon: IconVariable, needs: "controls:read" },
  { path: "smart-classes", label: LABELS.smart, icon: IconHash, needs: "controls:read" },
  { path: "notifications", label: LABELS.notifications, icon: IconBell },
  { path: "webhooks", label: LABELS.webhooks, icon: IconWebhook, needs: "settings:read" },
  { path: "audit-log", label: LABELS.audit, icon: IconClipboardList, needs: "settings:read" },
  { path: "ledger", label: LABELS.ledger, icon: IconLink, needs: "evidence:read" },
];
