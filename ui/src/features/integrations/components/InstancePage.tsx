import { Stack } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useParams } from "react-router";

import { underWay } from "@/shared/evaluation/useEvaluations";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { MoreButton } from "@/shared/layout/MoreButton";
import { Page } from "@/shared/layout/Page";
import { JobChip } from "@/shared/status/JobChip";
import { Time } from "@/shared/time/Time";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useInstance, useJobs, type InstanceView, type JobView } from "../api/useInstances";

import { InstanceActions } from "./InstanceActions";
import classes from "./InstancePage.module.css";
import { InstanceSettings } from "./InstanceSettings";
import { JobDetail } from "./JobDetail";
import { JobList } from "./JobList";
import { JobStrip } from "./JobStrip";

const WORDS = text.integrations;

/** Says when the job that was seen running has ended. */
function useEnd(newest: JobView | undefined): void {
  const watched = useRef<string | null>(null);
  const client = useQueryClient();
  useEffect(() => {
    if (newest === undefined) return;
    if (underWay(newest.state)) {
      watched.current = newest.id;
    } else if (watched.current === newest.id) {
      watched.current = null;
      void client.invalidateQueries();
      if (newest.state === "failed") notifyFailure(new Error(newest.message || WORDS.failedBody), WORDS.failed);
      else notifyDone(WORDS.done, newest.message || WORDS.doneBody);
    }
  }, [newest, client]);
}

const runningOf = (job: JobView | undefined) => (underWay(job?.state) ? job : undefined);

export default function InstancePage() {
  const { instanceId = "" } = useParams();
  const { data: instance, error, refetch } = useInstance(instanceId);
  const pages = useJobs(instanceId);
  const jobs = pages.isPlaceholderData ? undefined : pages.data?.pages.flatMap(({ items }) => items);
  const { params, change } = useSearchState();
  const newest = jobs?.[0];
  useEnd(newest);
  const crumbs = [{ label: WORDS.title, to: "/integrations" }, { label: instance?.name ?? instanceId }];
  if (error !== null && instance === undefined) {
    return (
      <Page title={instanceId} crumbs={crumbs}>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (instance === undefined) return <LoadingPage />;
  const running = runningOf(newest);
  const chosen = params.get("job") ?? newest?.id ?? null;
  return (
    <Page
      title={instance.name}
      crumbs={crumbs}
      meta={<Meta instance={instance} />}
      actions={<InstanceActions instance={instance} running={running !== undefined} />}
    >
      {running && <JobStrip instanceId={instanceId} job={running} />}
      <div className={classes.grid}>
        <Stack gap="md" miw={0}>
          <JobDetail instanceId={instanceId} jobId={chosen} />
        </Stack>
        <Stack gap="md" miw={0}>
          <JobList
            jobs={jobs}
            chosen={chosen}
            onChoose={(job) => change({ job })}
            more={<MoreButton pages={pages} />}
          />
          <InstanceSettings instance={instance} />
        </Stack>
      </div>
    </Page>
  );
}

function Meta({ instance }: { readonly instance: InstanceView }) {
  return (
    <>
      <JobChip state={instance.last_state} />
      <span>{instance.integration}</span>
      <span>{instance.enabled ? WORDS.every(instance.interval_hours) : WORDS.disabled}</span>
      {instance.last_finished_at !== null && (
        <span>
          {WORDS.columns.collected} <Time at={instance.last_finished_at} />
        </span>
      )}
    </>
  );
}
