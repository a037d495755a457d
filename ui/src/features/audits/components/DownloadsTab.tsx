import { Button, Code, Progress, Text } from "@mantine/core";
import { IconDownload, IconFileZip, IconPlayerStop } from "@tabler/icons-react";

import { underWay } from "@/shared/evaluation/useEvaluations";
import { useCancelExport, useDownload, useExports, type ExportView } from "@/shared/exports/useExports";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { shareOf } from "@/shared/feedback/progress";
import { ListPanel } from "@/shared/layout/ListPanel";
import { MoreButton } from "@/shared/layout/MoreButton";
import { useMe } from "@/shared/session/useMe";
import { JobChip } from "@/shared/status/JobChip";
import { bytes } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { useStartAuditExport } from "../api/useAuditFiles";
import { useAuditPersonName, type Engagement } from "../api/useEngagements";

const WORDS = text.audits.downloads;

export function DownloadsTab({ engagement }: { readonly engagement: Engagement }) {
  const pages = useExports({ engagement_id: engagement.id });
  const start = useStartAuditExport(engagement.id);
  const nameOf = useAuditPersonName(engagement.id);
  const columns = text.exports.columns;
  return (
    <ListPanel
      label={WORDS.title}
      title={WORDS.title}
      aside={
        <Button
          size="xs"
          leftSection={<IconFileZip size={15} aria-hidden />}
          loading={start.isPending}
          onClick={() =>
            start.mutate(undefined, {
              onSuccess: () => notifyDone(WORDS.started),
              onError: (failure) => notifyFailure(failure),
            })
          }
        >
          {WORDS.start}
        </Button>
      }
      rows={pages.data?.pages.flatMap(({ items }) => items)}
      error={pages.error}
      onRetry={() => void pages.refetch()}
      keyOf={({ id }) => id}
      minWidth={640}
      empty={
        <EmptyState icon={IconFileZip} title={WORDS.empty}>
          {WORDS.emptyBody}
        </EmptyState>
      }
      foot={<MoreButton pages={pages} />}
      columns={[
        { label: columns.export, cell: (made) => <Made made={made} /> },
        { label: columns.size, cell: (made) => (made.bytes === null ? "–" : bytes(made.bytes)) },
        { label: columns.started, cell: (made) => <Time at={made.started_at} /> },
        { label: columns.by, cell: (made) => nameOf(made.started_by) },
        { label: text.words.actions, cell: (made) => <Act made={made} /> },
      ]}
    >
      <Text size="sm" c="dimmed" px="md" pt="sm" maw={780}>
        {WORDS.body}
      </Text>
    </ListPanel>
  );
}

function Made({ made }: { readonly made: ExportView }) {
  return (
    <>
      <JobChip state={made.state} />
      {underWay(made.state) && (
        <Progress value={shareOf(made.progress)} size="xs" mt={6} animated aria-label={WORDS.title} />
      )}
      {made.sha256 !== null && (
        <Text size="xs" c="dimmed" mt={4}>
          {text.exports.digest} <Code fz={11}>{made.sha256.slice(0, 16)}…</Code>
        </Text>
      )}
      {made.error !== null && (
        <Text size="xs" c="var(--pg-gap-ink)">
          {made.error}
        </Text>
      )}
    </>
  );
}

function Act({ made }: { readonly made: ExportView }) {
  const { me, may } = useMe();
  if (made.state === "succeeded") return <Fetch id={made.id} />;
  // Who started it stops it; of others, who may change evidence.
  const stops = made.started_by === me.id || may("evidence:admin");
  return underWay(made.state) && stops && <Cancel id={made.id} />;
}

function Cancel({ id }: { readonly id: string }) {
  const cancel = useCancelExport();
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlayerStop size={14} aria-hidden />}
      loading={cancel.isPending}
      onClick={() => cancel.mutate(id, { onError: (error) => notifyFailure(error) })}
    >
      {text.words.cancel}
    </Button>
  );
}

function Fetch({ id }: { readonly id: string }) {
  const download = useDownload();
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      loading={download.isPending}
      onClick={() => download.mutate(id, { onError: (error) => notifyFailure(error) })}
    >
      {text.exports.download}
    </Button>
  );
}
