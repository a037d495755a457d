import { Button, Code, NumberInput, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useParams } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { notifyFailure } from "@/shared/feedback/notify";
import { Facts } from "@/shared/layout/Facts";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { Chip } from "@/shared/status/Chip";
import { count } from "@/shared/time/format";
import { text } from "@/strings/text";

import { useEngagement, type Engagement } from "../api/useEngagements";
import { useEnlarge, usePopulation, useSampleFile, type Population } from "../api/usePopulations";

import classes from "./Audit.module.css";
import { SampleItems } from "./SampleItems";

const WORDS = text.audits.samples;

export default function PopulationPage() {
  const { engagementId = "", populationId = "" } = useParams();
  const engagement = useEngagement(engagementId).data;
  const { data, error, refetch } = usePopulation(engagementId, populationId);
  const crumbs = [
    { label: text.audits.title, to: "/audits" },
    { label: engagement?.title ?? "…", to: `/audits/${engagementId}` },
    { label: text.audits.tabs.samples, to: `/audits/${engagementId}/samples` },
    { label: data?.population.title ?? "…" },
  ];
  if (error !== null && data === undefined) {
    return (
      <Page title={WORDS.population} crumbs={crumbs}>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (data === undefined || engagement === undefined) return <LoadingPage />;
  const { population, sample } = data;
  return (
    <Page
      title={population.title}
      crumbs={crumbs}
      meta={
        <>
          {population.complete ? (
            <Chip tone="tested" word={WORDS.complete} />
          ) : (
            <Chip tone="attention" word={WORDS.incomplete} hint={WORDS.incompleteHint} />
          )}
          <span>{text.audits.days(population.first_day, population.last_day)}</span>
          <span>{WORDS.drawnOf(count(sample.length), count(population.items))}</span>
        </>
      }
      actions={<Actions engagement={engagement} population={population} />}
    >
      <Panel title={WORDS.facts}>
        <Facts
          facts={[
            [WORDS.question, population.question_id],
            [WORDS.seed, <Code>{population.seed}</Code>],
            [WORDS.algorithm, population.algorithm],
            [WORDS.digest, <Code title={population.digest}>{population.digest.slice(0, 16)}…</Code>],
          ]}
        />
        {population.reasons.length > 0 && <Reasons reasons={population.reasons} />}
      </Panel>
      <SampleItems engagement={engagement} population={population} sample={sample} />
    </Page>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <div className={classes.reasons}>
      <Text size="xs" c="dimmed" id="reasons">
        {WORDS.reasons}
      </Text>
      <ul aria-labelledby="reasons">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

interface ActionsProps {
  readonly engagement: Engagement;
  readonly population: Population;
}

function Actions({ engagement, population }: ActionsProps) {
  const file = useSampleFile();
  const [enlarging, setEnlarging] = useState(false);
  const { seat, state } = engagement;
  const fetchAs = (format: "csv" | "json") =>
    file.mutate({ population, format }, { onError: (error) => notifyFailure(error) });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={15} aria-hidden />}
        loading={file.isPending}
        onClick={() => fetchAs("csv")}
      >
        {WORDS.csv}
      </Button>
      <Button variant="default" loading={file.isPending} onClick={() => fetchAs("json")}>
        {WORDS.json}
      </Button>
      {state === "open" && (seat.side === "auditor" || seat.leads) && population.size < population.items && (
        <Button onClick={() => setEnlarging(true)}>{WORDS.enlarge}</Button>
      )}
      {enlarging && <EnlargeDialog population={population} onClose={() => setEnlarging(false)} />}
    </>
  );
}

interface EnlargeProps {
  readonly population: Population;
  readonly onClose: () => void;
}

function EnlargeDialog({ population, onClose }: EnlargeProps) {
  const enlarge = useEnlarge();
  const [size, setSize] = useState<number | string>(Math.min(population.items, population.size + 5));
  return (
    <Dialog
      title={WORDS.enlargeTitle}
      onClose={onClose}
      act={WORDS.enlarge}
      acting={enlarge.isPending}
      mayAct={Number(size) > population.size}
      error={enlarge.error}
      onAct={() => enlarge.mutate({ population, size: Number(size) }, { onSuccess: onClose })}
    >
      <Text size="sm" c="dimmed">
        {WORDS.enlargeBody}
      </Text>
      <NumberInput
        data-autofocus
        label={WORDS.enlargeSize}
        min={population.size + 1}
        max={10_000}
        allowDecimal={false}
        value={size}
        onChange={setSize}
      />
    </Dialog>
  );
}
