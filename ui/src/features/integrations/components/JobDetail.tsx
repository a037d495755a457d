import { Switch, Table, Text } from "@mantine/core";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { TableScroll } from "@/shared/layout/TableScroll";
import { JobChip } from "@/shared/status/JobChip";
import { count, duration } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useJob, type JobView, type UnitView as Unit } from "../api/useInstances";

import classes from "./InstancePage.module.css";

interface Props {
  readonly instanceId: string;
  readonly jobId: string | null;
}

const WORDS = text.integrations;

const troubled = (unit: Unit) => unit.state === "failed" || unit.state === "partial" || unit.denials.length > 0;

function changeOf({ added, changed, removed }: Unit): string {
  const parts = [added && `+${count(added)}`, changed && `~${count(changed)}`, removed && `−${count(removed)}`];
  return parts.filter(Boolean).join(" ") || "–";
}

/** What each step of a job reached in each account and region, and what it was refused. */
export function JobDetail({ instanceId, jobId }: Props) {
  const { data: job, error, refetch } = useJob(instanceId, jobId);
  const { params, change } = useSearchState();
  const only = params.get("trouble") === "1";
  if (jobId === null) return null;
  if (error !== null && job === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  const units = job?.units.filter((unit) => !only || troubled(unit)) ?? [];
  return (
    <Panel
      title={WORDS.units}
      flush
      aside={
        <Switch
          size="xs"
          label={WORDS.onlyTroubled}
          checked={only}
          onChange={(event) => change({ trouble: event.currentTarget.checked ? "1" : null })}
        />
      }
    >
      {job === undefined && <LoadingLines />}
      {job && <Head job={job} />}
      {job && units.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          {only ? WORDS.noTrouble : WORDS.queued}
        </Text>
      )}
      {units.length > 0 && <Units units={units} />}
    </Panel>
  );
}

function Head({ job }: { readonly job: JobView }) {
  return (
    <>
      <Text size="xs" c="dimmed" px="md" py={8}>
        {WORDS.started} <Time at={job.started_at} form="full" />
        {job.finished_at !== null && ` · ${WORDS.took} ${duration(job.finished_at - job.started_at)}`}
        {` · ${WORDS.trigger}: ${WORDS.triggers[job.trigger] ?? job.trigger}`}
      </Text>
      {job.message !== "" && <p className={job.state === "failed" ? classes.error : classes.message}>{job.message}</p>}
    </>
  );
}

function Units({ units }: { readonly units: readonly Unit[] }) {
  const columns = WORDS.unitColumns;
  return (
    <TableScroll label={WORDS.units} minWidth={820}>
      <Table fz="xs" verticalSpacing={6} horizontalSpacing="md" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.step}</Table.Th>
            <Table.Th>{columns.account}</Table.Th>
            <Table.Th>{columns.region}</Table.Th>
            <Table.Th>{columns.state}</Table.Th>
            <Table.Th ta="end">{columns.entities}</Table.Th>
            <Table.Th>{columns.change}</Table.Th>
            <Table.Th>{columns.trouble}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {units.map((unit) => (
            <Table.Tr key={`${unit.step}|${unit.account}|${unit.region}`}>
              <Table.Td>{unit.step}</Table.Td>
              <Table.Td>{unit.account}</Table.Td>
              <Table.Td>{unit.region}</Table.Td>
              <Table.Td>
                <JobChip state={unit.state} />
              </Table.Td>
              <Table.Td ta="end">{count(unit.entities)}</Table.Td>
              <Table.Td>{changeOf(unit)}</Table.Td>
              <Table.Td>
                {unit.denials.length === 0 && unit.error === "" && "–"}
                {unit.error !== "" && (
                  <Text size="xs" c="var(--pg-gap-ink)" miw={220}>
                    {unit.error}
                  </Text>
                )}
                {unit.denials.map((denial) => (
                  <Text key={`${denial.permission}|${denial.type}`} size="xs" miw={220}>
                    <strong>{denial.permission}</strong>{" "}
                    {WORDS.denied(count(denial.count), denial.type, denial.properties.join(", "))}
                  </Text>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}
