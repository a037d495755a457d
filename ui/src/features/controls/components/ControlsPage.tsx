import { Anchor, Table, Text } from "@mantine/core";
import { IconChecklist } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { FilterBar } from "@/shared/layout/FilterBar";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { TableScroll } from "@/shared/layout/TableScroll";
import { Chip } from "@/shared/status/Chip";
import { STATUS, WORST_FIRST } from "@/shared/status/gapStatus";
import { StatusChip } from "@/shared/status/StatusChip";
import { count } from "@/shared/time/format";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { filterControls } from "../api/filter";
import { useControls, type ControlRow } from "../api/useControls";

const WORDS = text.controls;
const STATUSES = WORST_FIRST.map((value) => ({ value, label: STATUS[value].word }));
const ADOPTION = [
  { value: "yes", label: WORDS.adoptedOnly },
  { value: "no", label: WORDS.notAdoptedOnly },
];

export default function ControlsPage() {
  const { data, error, refetch } = useControls();
  const { params } = useSearchState();
  const all = data?.items ?? [];
  const rows = filterControls(all, params);
  const domains = [...new Set(all.map((row) => row.domain))].toSorted();
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: WORDS.title }]}
      meta={
        data && (
          <span>
            {WORDS.totals(count(data.totals.controls), count(data.totals.adopted), count(data.totals.domains))}
          </span>
        )
      }
    >
      {error !== null && data === undefined ? (
        <FailurePanel error={error} onRetry={() => void refetch()} />
      ) : (
        <Panel flush>
          <FilterBar
            search={WORDS.search}
            shown={text.words.controls(rows.length)}
            choices={[
              { name: "domain", label: WORDS.filter.domain, options: domains },
              { name: "status", label: WORDS.filter.status, options: STATUSES },
              { name: "adopted", label: WORDS.filter.adopted, options: ADOPTION },
            ]}
          />
          {data === undefined && <LoadingLines lines={12} />}
          {data !== undefined && rows.length === 0 && (
            <EmptyState icon={IconChecklist} title={WORDS.empty}>
              {WORDS.emptyBody}
            </EmptyState>
          )}
          {rows.length > 0 && <List rows={rows} />}
        </Panel>
      )}
    </Page>
  );
}

function List({ rows }: { readonly rows: readonly ControlRow[] }) {
  const columns = WORDS.columns;
  return (
    <TableScroll label={WORDS.title} minWidth={820}>
      <Table verticalSpacing={8} horizontalSpacing="md" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.control}</Table.Th>
            <Table.Th>{columns.domain}</Table.Th>
            <Table.Th>{columns.mode}</Table.Th>
            <Table.Th>{columns.owner}</Table.Th>
            <Table.Th>{columns.satisfies}</Table.Th>
            <Table.Th>{columns.status}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                <Anchor component={Link} to={`/controls/${encodeURIComponent(row.id)}`} size="sm" fw={550}>
                  {row.title}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {text.words.questions(row.questions)}
                </Text>
              </Table.Td>
              <Table.Td>{row.domain}</Table.Td>
              <Table.Td>{row.mode}</Table.Td>
              <Table.Td>
                {row.owner || (
                  <Text size="sm" c="dimmed" span>
                    {WORDS.noOwner}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{Object.values(row.satisfies).flat().join(", ")}</Table.Td>
              <Table.Td>
                {row.adopted ? (
                  <StatusChip status={row.status} />
                ) : (
                  <Chip tone="plain" outlined word={WORDS.notAdopted} />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}
