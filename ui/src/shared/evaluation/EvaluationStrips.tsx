import { useMe } from "@/shared/session/useMe";

import { announceEnd } from "./announceEnd";
import { EvaluationStrip } from "./EvaluationStrip";
import { useRunningEvaluations } from "./useEvaluations";
import type { Where } from "./where";

interface Props {
  readonly frameworks: readonly Where[];
}

/** What is being evaluated in these frameworks right now: progress, and a cancel. */
export function EvaluationStrips({ frameworks }: Props) {
  const { may } = useMe();
  if (!may("frameworks:read")) return null;
  return frameworks.map((where) => <StripsOf key={where.id} where={where} />);
}

function StripsOf({ where }: { readonly where: Where }) {
  const running = useRunningEvaluations(where.id, announceEnd);
  return running.map((one) => <EvaluationStrip key={one.id} evaluation={one} framework={where.title} />);
}
