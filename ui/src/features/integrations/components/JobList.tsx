import { UnstyledButton } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import type { ReactNode } from "react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { JobChip } from "@/shared/status/JobChip";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import type { JobView } from "../api/useInstances";

import classes from "./InstancePage.module.css";

interface Props {
  readonly jobs: readonly JobView[] | undefined;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly more: ReactNode;
}

export function JobList({ jobs, chosen, onChoose, more }: Props) {
  return (
    <Panel title={text.integrations.jobs} flush>
      {jobs === undefined && <LoadingLines lines={4} />}
      {jobs?.length === 0 && (
        <EmptyState icon={IconHistory} title={text.integrations.jobsEmpty}>
          {text.integrations.jobsEmptyBody}
        </EmptyState>
      )}
      {jobs !== undefined && jobs.length > 0 && (
        <ul className={classes.jobs}>
          {jobs.map((job) => (
            <li key={job.id}>
              <UnstyledButton className={classes.job} aria-current={job.id === chosen} onClick={() => onChoose(job.id)}>
                <Time at={job.started_at} />
                <JobChip state={job.state} />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {more}
    </Panel>
  );
}
