import { useCallback } from "react";
import { useParams } from "react-router";

import { announceEnd } from "@/shared/evaluation/announceEnd";
import { EvaluationStrip } from "@/shared/evaluation/EvaluationStrip";
import { useRunningEvaluation } from "@/shared/evaluation/useEvaluations";
import { ExportStrip } from "@/shared/exports/ExportStrip";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { Page } from "@/shared/layout/Page";
import { count } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useFramework } from "../api/useFramework";

import { FourBars } from "./FourBars";
import { FrameworkActions } from "./FrameworkActions";
import { RequirementList } from "./RequirementList";

const WORDS = text.frameworks;

export default function FrameworkPage() {
  const { frameworkId = "" } = useParams();
  const { data: framework, error, refetch } = useFramework(frameworkId);
  const running = useRunningEvaluation(frameworkId, announceEnd);
  const { params, change } = useSearchState();
  const exported = params.getAll("export");
  const dismiss = useCallback(
    (id: string) => change({ export: exported.filter((one) => one !== id) }),
    [change, exported],
  );

  if (error !== null && framework === undefined) {
    return (
      <Page title={WORDS.title} crumbs={[{ label: WORDS.title, to: "/frameworks" }]}>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (framework === undefined) return <LoadingPage />;

  return (
    <Page
      title={framework.title}
      crumbs={[{ label: WORDS.title, to: "/frameworks" }, { label: framework.title }]}
      meta={
        <>
          <span>{WORDS.version(framework.version)}</span>
          <span>{WORDS.applicable(count(framework.applicable), count(framework.total))}</span>
          <span>
            {framework.last_evaluated_at === null ? (
              text.words.neverEvaluated
            ) : (
              <>
                {WORDS.lastEvaluated} <Time at={framework.last_evaluated_at} />
              </>
            )}
          </span>
        </>
      }
      actions={<FrameworkActions frameworkId={frameworkId} running={running !== undefined} />}
    >
      {running && <EvaluationStrip evaluation={running} />}
      {exported.map((id) => (
        <ExportStrip key={id} id={id} onDismiss={() => dismiss(id)} />
      ))}
      <FourBars framework={framework} />
      <RequirementList frameworkId={frameworkId} />
    </Page>
  );
}
