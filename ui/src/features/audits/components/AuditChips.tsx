import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconCornerUpLeft,
  IconEye,
  IconInbox,
  IconLock,
  IconProgress,
  IconSend,
  type Icon,
} from "@tabler/icons-react";

import { Chip } from "@/shared/status/Chip";
import { text } from "@/strings/text";

import type { Status } from "../api/useAudit";
import type { Engagement } from "../api/useEngagements";
import type { ItemState } from "../api/usePopulations";
import type { RequestState } from "../api/useRequests";

type Tone = Parameters<typeof Chip>[0]["tone"];
interface Look {
  readonly tone: Tone;
  readonly icon: Icon;
}

const STATUS: Readonly<Record<Status, Look>> = {
  open: { tone: "plain", icon: IconCircle },
  "in-progress": { tone: "attention", icon: IconProgress },
  ready: { tone: "accent", icon: IconInbox },
  "under-review": { tone: "unknown", icon: IconEye },
  accepted: { tone: "tested", icon: IconCircleCheck },
  "action-required": { tone: "gap", icon: IconAlertTriangle },
};

const REQUEST: Readonly<Record<RequestState, Look>> = {
  planned: { tone: "plain", icon: IconCircleDashed },
  requested: { tone: "attention", icon: IconSend },
  provided: { tone: "accent", icon: IconInbox },
  returned: { tone: "gap", icon: IconCornerUpLeft },
  accepted: { tone: "tested", icon: IconCircleCheck },
  withdrawn: { tone: "plain", icon: IconCircleX },
};

const ITEM: Readonly<Record<ItemState, Look>> = {
  requested: { tone: "attention", icon: IconSend },
  provided: { tone: "accent", icon: IconInbox },
  tested: { tone: "tested", icon: IconCircleCheck },
  exception: { tone: "gap", icon: IconAlertTriangle },
};

export function AuditChip({ status }: { readonly status: Status }) {
  const { word, meaning } = text.audits.status[status];
  return <Chip {...STATUS[status]} word={word} hint={meaning} />;
}

export function RequestChip({ state }: { readonly state: RequestState }) {
  const { word, meaning } = text.audits.requests.state[state];
  return <Chip {...REQUEST[state]} word={word} hint={meaning} />;
}

export function ItemChip({ state }: { readonly state: ItemState }) {
  const { word, meaning } = text.audits.samples.itemState[state];
  return <Chip {...ITEM[state]} word={word} hint={meaning} />;
}

export function EngagementChip({ state }: { readonly state: Engagement["state"] }) {
  const look: Look = state === "open" ? { tone: "accent", icon: IconProgress } : { tone: "plain", icon: IconLock };
  return <Chip {...look} word={text.audits.state[state]} hint={text.audits.stateHint[state]} />;
}

interface DueProps {
  readonly due: string | null;
  readonly overdue: boolean;
}

/** A day by which something is due; one that has passed says so in words. */
export function Due({ due, overdue }: DueProps) {
  if (due === null) return <>–</>;
  if (!overdue) return <span style={{ whiteSpace: "nowrap" }}>{due}</span>;
  return <Chip tone="gap" icon={IconClock} word={`${due} · ${text.audits.overdue}`} />;
}
