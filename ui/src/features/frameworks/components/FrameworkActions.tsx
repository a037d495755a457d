import { EvaluateButton } from "@/shared/evaluation/EvaluateButton";
import { ReportMenu, type ReportKind } from "@/shared/exports/ReportMenu";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import type { FrameworkView } from "../api/useFramework";

import { MoreMenu } from "./MoreMenu";

interface Props {
  readonly framework: FrameworkView;
}

const REPORTS: readonly ReportKind[] = ["summary-pdf", "summary-zip", "evidence-zip"];

/** Evaluate now; create a report; and what is seldom done. Offered only to those who may. */
export function FrameworkActions({ framework }: Props) {
  const { may } = useMe();
  return (
    <>
      {may("evidence:read") && <ReportMenu kinds={REPORTS} scope={{ type: "framework", framework_id: framework.id }} />}
      <EvaluateButton
        frameworks={[framework]}
        part={{ kind: "framework", ref: "" }}
        label={text.frameworks.evaluateNow}
      />
      <MoreMenu framework={framework} />
    </>
  );
}
