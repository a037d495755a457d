import { Stack, Text } from "@mantine/core";
import { IconFileSearch } from "@tabler/icons-react";
import { useParams } from "react-router";

import { EvaluateButton } from "@/shared/evaluation/EvaluateButton";
import { EvaluationStrips } from "@/shared/evaluation/EvaluationStrips";
import { whereOf } from "@/shared/evaluation/where";
import { ExceptionsChip } from "@/shared/exceptions/ExceptionsChip";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { useNameOf } from "@/shared/people/usePeople";
import { QuestionCard } from "@/shared/question/QuestionCard";
import { ReviewSettingPanel } from "@/shared/review/ReviewSettingPanel";
import { Differences } from "@/shared/revisions/Differences";
import { VersionsPanel } from "@/shared/revisions/VersionsPanel";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { StatusChip } from "@/shared/status/StatusChip";
import { text } from "@/strings/text";

import { useControl, type ControlView } from "../api/useControls";

import { AdoptionButton } from "./AdoptionButton";
import classes from "./ControlPage.module.css";
import { ControlTools } from "./ControlTools";
import { RequirementsPanel } from "./RequirementsPanel";
import { ShippedNotice } from "./ShippedNotice";

const WORDS = text.controls;

export default function ControlPage() {
  const { controlId = "" } = useParams();
  const { data: control, error, refetch } = useControl(controlId);
  const crumbs = [{ label: WORDS.title, to: "/controls" }, { label: control?.title ?? controlId }];
  if (error !== null && control === undefined) {
    return (
      <Page title={controlId} crumbs={crumbs}>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (control === undefined) return <LoadingPage />;
  const frameworks = control.outcomes.length > 0 ? whereOf(control.requirements) : [];
  return (
    <Page
      title={control.title}
      crumbs={crumbs}
      description={control.description}
      meta={
        <>
          {control.adopted ? (
            <StatusChip status={control.status} />
          ) : (
            <Chip tone="plain" outlined word={WORDS.notAdopted} />
          )}
          <ExceptionsChip number={control.exceptions.length} />
          <span>{control.domain}</span>
          <span>{control.type}</span>
          <span>{control.mode}</span>
          <span>{control.frequency}</span>
          <Owners control={control} />
        </>
      }
      actions={
        <>
          <ControlTools control={control} />
          <EvaluateButton
            frameworks={frameworks}
            part={{ kind: "control", ref: control.id }}
            label={WORDS.evaluate}
            variant="default"
          />
          <AdoptionButton control={control} />
        </>
      }
    >
      <EvaluationStrips frameworks={frameworks} />
      <ShippedNotice control={control} />
      <div className={classes.grid}>
        <Stack gap="md" miw={0}>
          <Panel title={WORDS.questions} flush>
            {control.outcomes.length === 0 && (
              <EmptyState icon={IconFileSearch} title={WORDS.manual}>
                {WORDS.manualBody}
              </EmptyState>
            )}
            {control.outcomes.map((outcome) => (
              <QuestionCard key={outcome.id} outcome={outcome} />
            ))}
          </Panel>
          <TestPanel control={control} />
          {control.edits.length > 0 && (
            <Panel title={WORDS.own.edits}>
              <Differences items={control.edits} />
            </Panel>
          )}
        </Stack>
        <Stack gap="md" miw={0}>
          <RequirementsPanel control={control} />
          <Panel title={WORDS.narrative}>
            <Text size="sm">{control.narrative}</Text>
          </Panel>
          {control.expected_evidence.length > 0 && (
            <Panel title={WORDS.expected}>
              <ul className={classes.points}>
                {control.expected_evidence.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </Panel>
          )}
          <Standing control={control} />
        </Stack>
      </div>
    </Page>
  );
}

function Owners({ control }: { readonly control: ControlView }) {
  const nameOf = useNameOf();
  return <span>{control.owners.map(nameOf).join(", ") || WORDS.ownerRole(control.owner_role)}</span>;
}

/** When it is reviewed, and what it said before. */
function Standing({ control }: { readonly control: ControlView }) {
  const { may } = useMe();
  return (
    <>
      {may("frameworks:read") && <ReviewSettingPanel subject={{ kind: "control", id: control.id, framework_id: "" }} />}
      <VersionsPanel thing={{ kind: "controls", id: control.id, etag: control.etag }} edited={control.edited} />
    </>
  );
}

function TestPanel({ control }: { readonly control: ControlView }) {
  const { design, operating } = control.test_procedure;
  const parts = [
    { title: WORDS.design, steps: design },
    { title: WORDS.operating, steps: operating },
  ].filter(({ steps }) => steps.length > 0);
  if (parts.length === 0) return null;
  return (
    <Panel title={WORDS.test}>
      {parts.map(({ title, steps }) => (
        <div key={title}>
          <Text size="xs" c="dimmed" fw={600} mt={4}>
            {title}
          </Text>
          <ol className={classes.points}>
            {steps.map(({ method, step }) => (
              <li key={step}>
                <strong>{method}</strong> {step}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Panel>
  );
}
