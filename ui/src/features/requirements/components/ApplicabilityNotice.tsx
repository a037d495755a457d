import { Text } from "@mantine/core";
import { IconCircleMinus } from "@tabler/icons-react";

import classes from "@/shared/feedback/Strip.module.css";
import { useNameOf } from "@/shared/people/usePeople";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import type { RequirementView } from "../api/useRequirement";

interface Props {
  readonly requirement: RequirementView;
}

const WORDS = text.requirements.applicability;

export function ApplicabilityNotice({ requirement }: Props) {
  const nameOf = useNameOf();
  const { applicable, reason, by, at } = requirement.applicability;
  if (applicable) return null;
  return (
    <div className={classes.strip} data-tone="unknown">
      <IconCircleMinus size={20} aria-hidden className={classes.icon} />
      <div className={classes.body}>
        <Text size="sm" fw={600}>
          {by === "" ? WORDS.noticeAnon : WORDS.notice(nameOf(by))} {at !== null && <Time at={at} />}
        </Text>
        {reason !== "" && <Text size="sm">{reason}</Text>}
      </div>
    </div>
  );
}
