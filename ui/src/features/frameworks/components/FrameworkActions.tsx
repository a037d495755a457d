import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";

import { useStartEvaluation } from "@/shared/evaluation/useEvaluations";
import { ReportMenu, type ReportKind } from "@/shared/exports/ReportMenu";
import { notifyFailure } from "@/shared/feedback/notify";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import type { FrameworkView } from "../api/useFramework";

import { MoreMenu } from "./MoreMenu";

interface Props {
  readonly framework: FrameworkView;
  readonly running: boolean;
}

const REPORTS: readonly ReportKind[] = ["summary-pdf", "summary-zip", "evidence-zip"];

/** Evaluate now; create a report; and what is seldom done. Offered only to those who may. */
export function FrameworkActions({ framework, running }: Props) {
  const { may } = useMe();
  const evaluation = useStartEvaluation(framework.id);
  return (
    <>
      {may("evidence:read") && <ReportMenu kinds={REPORTS} scope={{ type: "framework", framework_id: framework.id }} />}
      {may("evidence:admin") && (
        <Button
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={evaluation.isPending}
          disabled={running}
          onClick={() =>
            evaluation.mutate({ kind: "framework", ref: "" }, { onError: (error) => notifyFailure(error) })
          }
        >
          {text.frameworks.evaluateNow}
        </Button>
      )}
      <MoreMenu framework={framework} />
    </>
  );
}
