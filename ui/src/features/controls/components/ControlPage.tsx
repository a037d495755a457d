import { Stack, Text } from "@mantine/core";
import { IconFileSearch } from "@tabler/icons-react";
import { Link, useParams } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { QuestionCard } from "@/shared/question/QuestionCard";
import { Chip } from "@/shared/status/Chip";
import { StatusChip } from "@/shared/status/StatusChip";
import { requirementAddress } from "@/shared/url/addresses";
import { text } from "@/strings/text";

import { useControl, type ControlView } from "../api/useControls";

import { AdoptionButton } from "./AdoptionButton";
import classes from "./ControlPage.module.css";

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
          <span>{control.domain}</span>
          <span>{control.type}</span>
          <span>{control.mode}</span>
          <span>{control.frequency}</span>
          <span>{control.owner || WORDS.ownerRole(control.owner_role)}</span>
        </>
      }
      actions={<AdoptionButton control={control} />}
    >
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
        </Stack>
        <Stack gap="md" miw={0}>
          <Panel title={WORDS.requirements} flush={control.requirements.length > 0}>
            {control.requirements.length === 0 && (
              <Text size="sm" c="dimmed">
                {WORDS.noRequirements}
              </Text>
            )}
            <ul className={classes.links}>
              {control.requirements.map(({ framework_id, ref, title, status }) => (
                <li key={`${framework_id}-${ref}`}>
                  <Link to={requirementAddress(framework_id, ref)}>
                    {ref} {title}
                  </Link>
                  <StatusChip status={status} />
                </li>
              ))}
            </ul>
          </Panel>
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
        </Stack>
      </div>
    </Page>
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
