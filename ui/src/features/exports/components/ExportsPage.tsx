import { Anchor, Button, Code, Progress, Table, Text } from "@mantine/core";
import { IconDownload, IconFileDownload, IconFileTypePdf, IconFileZip } from "@tabler/icons-react";
import { Link } from "react-router";

import { underWay } from "@/shared/evaluation/useEvaluations";
import { useCancelExport, useDownload, useExports, type ExportView } from "@/shared/exports/useExports";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { notifyFailure } from "@/shared/feedback/notify";
import { shareOf } from "@/shared/feedback/progress";
import { MoreButton } from "@/shared/layout/MoreButton";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { TableScroll } from "@/shared/layout/TableScroll";
import { useNameOf } from "@/shared/people/usePeople";
import { JobChip } from "@/shared/status/JobChip";
import { bytes } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { requirementAddress } from "@/shared/url/addresses";
import { text } from "@/strings/text";

const WORDS = text.exports;

export default function ExportsPage() {
  const pages = useExports();
  const { error } = pages;
  const items = pages.data?.pages.flatMap((page) => page.items);
  return (
    <Page title={WORDS.title} description={WORDS.description} crumbs={[{ label: WORDS.title }]}>
      {error !== null && items === undefined && <FailurePanel error={error} onRetry={() => void pages.refetch()} />}
      {(items !== undefined || error === null) && (
        <Panel flush>
          {items === undefined && <LoadingLines />}
          {items?.length === 0 && (
            <EmptyState
              icon={IconFileDownload}
              title={WORDS.empty}
              action={
                <Button component={Link} to="/frameworks" variant="default">
                  {WORDS.emptyAction}
                </Button>
              }
            >
              {WORDS.emptyBody}
            </EmptyState>
          )}
          {items !== undefined && items.length > 0 && <List items={items} />}
          <MoreButton pages={pages} />
        </Panel>
      )}
    </Page>
  );
}

function List({ items }: { readonly items: readonly ExportView[] }) {
  const nameOf = useNameOf();
  const columns = WORDS.columns;
  return (
    <TableScroll label={WORDS.title} minWidth={780}>
      <Table verticalSpacing={9} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.export}</Table.Th>
            <Table.Th>{columns.about}</Table.Th>
            <Table.Th>{columns.state}</Table.Th>
            <Table.Th ta="end">{columns.size}</Table.Th>
            <Table.Th>{columns.started}</Table.Th>
            <Table.Th>{columns.by}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <ExportRow key={item.id} item={item} by={nameOf(item.started_by)} />
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}

function ExportRow({ item, by }: { readonly item: ExportView; readonly by: string }) {
  const download = useDownload();
  const kind = WORDS.kinds[item.kind];
  return (
    <Table.Tr>
      <ExportName item={item} />
      <Table.Td>
        <About scope={item.scope} />
      </Table.Td>
      <Table.Td>
        <JobChip state={item.state} />
        {underWay(item.state) && (
          <Progress value={shareOf(item.progress)} size="xs" mt={6} animated aria-label={kind?.name ?? item.kind} />
        )}
      </Table.Td>
      <Table.Td ta="end">{item.bytes === null ? "–" : bytes(item.bytes)}</Table.Td>
      <Table.Td>
        <Time at={item.started_at} />
      </Table.Td>
      <Table.Td>{by}</Table.Td>
      <Table.Td ta="end">
        {underWay(item.state) && <Cancel id={item.id} />}
        {item.state === "succeeded" && (
          <Button
            visibleFrom="sm"
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
            loading={download.isPending}
            onClick={() => download.mutate(item.id, { onError: (error) => notifyFailure(error) })}
          >
            {WORDS.download}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function Cancel({ id }: { readonly id: string }) {
  const cancel = useCancelExport();
  return (
    <Button
      size="xs"
      variant="default"
      loading={cancel.isPending}
      onClick={() => cancel.mutate(id, { onError: (error) => notifyFailure(error) })}
    >
      {WORDS.cancel}
    </Button>
  );
}

/** What an export is of, with the way there. */
function About({ scope }: { readonly scope: ExportView["scope"] }) {
  if (scope.type === "policies" || scope.type === "query" || scope.type === "engagement") {
    return WORDS.about[scope.type];
  }
  const [name, address] =
    scope.type === "framework"
      ? [scope.framework_id, `/frameworks/${scope.framework_id}`]
      : scope.type === "requirement"
        ? [`${scope.framework_id} ${scope.ref}`, requirementAddress(scope.framework_id, scope.ref)]
        : [scope.control_id, `/controls/${encodeURIComponent(scope.control_id)}`];
  return (
    <Anchor component={Link} to={address} size="sm">
      {name}
    </Anchor>
  );
}

/** What it is; on a narrow screen the download is here too, where it can be seen without scrolling. */
function ExportName({ item }: { readonly item: ExportView }) {
  const download = useDownload();
  const kind = WORDS.kinds[item.kind];
  const Glyph = kind?.form === "ZIP" ? IconFileZip : IconFileTypePdf;
  return (
    <Table.Td>
      <Text size="sm" fw={550} component="span">
        <Glyph size={17} stroke={1.6} aria-hidden style={{ verticalAlign: "-3px", marginInlineEnd: 7 }} />
        {kind?.name ?? item.kind}
      </Text>
      {item.sha256 !== null && (
        <Text size="xs" c="dimmed">
          {WORDS.digest} <Code fz={11}>{item.sha256.slice(0, 16)}…</Code>
        </Text>
      )}
      {item.state === "succeeded" && (
        <Button
          hiddenFrom="sm"
          mt={6}
          size="compact-xs"
          variant="default"
          loading={download.isPending}
          onClick={() => download.mutate(item.id, { onError: (error) => notifyFailure(error) })}
        >
          {WORDS.download}
        </Button>
      )}
      {item.error !== null && (
        <Text size="xs" c="var(--pg-gap-ink)">
          {item.error}
        </Text>
      )}
    </Table.Td>
  );
}
