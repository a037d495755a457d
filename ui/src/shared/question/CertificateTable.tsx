import { Skeleton, Table } from "@mantine/core";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { JobChip } from "@/shared/status/JobChip";
import { count } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { certificateRows } from "./certificate";
import classes from "./QuestionCard.module.css";
import { useResult, type Certificate } from "./useResult";

interface Props {
  readonly evaluationId: string;
  readonly questionId: string;
}

const WORDS = text.questions.certificate;

function changeOf({ added, changed, removed }: Certificate["rows"][number]): string {
  const parts = [added && `+${count(added)}`, changed && `~${count(changed)}`, removed && `−${count(removed)}`];
  return parts.filter(Boolean).join(" ") || "–";
}

/** The completeness certificate: instance × account × region × step, as it stood in the snapshot. */
export function CertificateTable({ evaluationId, questionId }: Props) {
  const { data, error, refetch } = useResult(evaluationId, questionId);
  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={90} m="md" />;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways on a narrow screen
    <div className={classes.certificate} tabIndex={0} role="region" aria-label={text.questions.complete}>
      <Table fz="xs" verticalSpacing={5} withRowBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{WORDS.step}</Table.Th>
            <Table.Th>{WORDS.account}</Table.Th>
            <Table.Th>{WORDS.region}</Table.Th>
            <Table.Th>{WORDS.state}</Table.Th>
            <Table.Th>{WORDS.read}</Table.Th>
            <Table.Th ta="end">{WORDS.entities}</Table.Th>
            <Table.Th>{WORDS.change}</Table.Th>
            <Table.Th>{WORDS.denied}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {certificateRows(data).map((row) => (
            <Table.Tr key={`${row.instance}|${row.account}|${row.region}|${row.step}`}>
              <Table.Td>{row.title || row.step}</Table.Td>
              <Table.Td>{row.account}</Table.Td>
              <Table.Td>{row.region}</Table.Td>
              <Table.Td>
                <JobChip state={row.state} hint={row.error} />
              </Table.Td>
              <Table.Td>{row.finished_at === null ? text.words.never : <Time at={row.finished_at} />}</Table.Td>
              <Table.Td ta="end">{count(row.rows)}</Table.Td>
              <Table.Td>{changeOf(row)}</Table.Td>
              <Table.Td>{row.denied.join(", ") || "–"}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
