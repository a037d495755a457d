import { Anchor, Button, Table, Text } from "@mantine/core";
import { IconPlugConnectedX, IconPlus } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { useInstances } from "@/shared/integration/useInstances";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { TableScroll } from "@/shared/layout/TableScroll";
import { useMe } from "@/shared/session/useMe";
import { JobChip } from "@/shared/status/JobChip";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import type { InstanceView } from "../api/useInstances";

const WORDS = text.integrations;

export default function IntegrationsPage() {
  const { data, error, refetch } = useInstances();
  const mayConnect = useMe().may("integrations:admin");
  const connect = (
    <Button component={Link} to="/integrations/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {WORDS.connect}
    </Button>
  );
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: WORDS.title }]}
      actions={mayConnect && data !== undefined && data.length > 0 && connect}
    >
      {error !== null && data === undefined ? (
        <FailurePanel error={error} onRetry={() => void refetch()} />
      ) : (
        <Panel flush>
          {data === undefined && <LoadingLines lines={3} />}
          {data?.length === 0 && (
            <EmptyState icon={IconPlugConnectedX} title={WORDS.empty} action={mayConnect && connect}>
              {mayConnect ? WORDS.emptyBody : WORDS.emptyBodyOthers}
            </EmptyState>
          )}
          {data !== undefined && data.length > 0 && <List items={data} />}
        </Panel>
      )}
    </Page>
  );
}

function List({ items }: { readonly items: readonly InstanceView[] }) {
  const columns = WORDS.columns;
  return (
    <TableScroll label={WORDS.title} minWidth={680}>
      <Table verticalSpacing={10} horizontalSpacing="md" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.name}</Table.Th>
            <Table.Th>{columns.kind}</Table.Th>
            <Table.Th>{columns.state}</Table.Th>
            <Table.Th>{columns.collected}</Table.Th>
            <Table.Th>{columns.interval}</Table.Th>
            <Table.Th>{columns.accounts}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((instance) => (
            <Table.Tr key={instance.id}>
              <Table.Td>
                <Anchor component={Link} to={`/integrations/${encodeURIComponent(instance.id)}`} size="sm" fw={550}>
                  {instance.name}
                </Anchor>
                {instance.message !== "" && (
                  <Text size="xs" c="dimmed">
                    {instance.message}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{instance.integration}</Table.Td>
              <Table.Td>
                <JobChip state={instance.last_state} />
              </Table.Td>
              <Table.Td>
                {instance.last_finished_at === null ? text.words.never : <Time at={instance.last_finished_at} />}
              </Table.Td>
              <Table.Td>{instance.enabled ? WORDS.every(instance.interval_hours) : WORDS.disabled}</Table.Td>
              <Table.Td>
                {instance.accounts.map((account) => (
                  <Text key={account} size="sm" truncate>
                    {account}
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
