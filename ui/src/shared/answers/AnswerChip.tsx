import { IconCircleCheckFilled, IconCircleDashed, IconPencil } from "@tabler/icons-react";

import { Chip } from "@/shared/status/Chip";
import { text } from "@/strings/text";

import type { AnswerState } from "./useAnswers";

const LOOKS = {
  open: ["unknown", IconCircleDashed],
  draft: ["attention", IconPencil],
  final: ["tested", IconCircleCheckFilled],
} as const;

export function AnswerChip({ state }: { readonly state: AnswerState }) {
  const [tone, icon] = LOOKS[state];
  return <Chip tone={tone} icon={icon} word={text.answers.states[state]} />;
}
