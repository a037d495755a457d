import {
  IconAlertTriangleFilled,
  IconCalendar,
  IconCircleCheckFilled,
  IconCircleMinus,
  IconClock,
} from "@tabler/icons-react";

import { Chip } from "@/shared/status/Chip";
import { text } from "@/strings/text";

import type { ReviewView } from "../api/useReviews";

const LOOK = {
  upcoming: { tone: "plain", icon: IconCalendar },
  open: { tone: "attention", icon: IconClock },
  decided: { tone: "tested", icon: IconCircleCheckFilled },
  withdrawn: { tone: "na", icon: IconCircleMinus },
} as const;

export function ReviewState({ review }: { readonly review: ReviewView }) {
  if (review.overdue) return <Chip tone="gap" icon={IconAlertTriangleFilled} word={text.reviews.overdue} />;
  const { tone, icon } = LOOK[review.state];
  return <Chip tone={tone} icon={icon} word={text.reviews.state[review.state] ?? review.state} />;
}
