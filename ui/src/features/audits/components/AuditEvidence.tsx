import { Anchor, Button, Text } from "@mantine/core";
import { IconDownload, IconFile, IconLink, IconNote, IconPaperclip, IconSignature } from "@tabler/icons-react";

import type { components } from "@/api/generated";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { notifyFailure } from "@/shared/feedback/notify";
import { Panel } from "@/shared/layout/Panel";
import { bytes } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { useAuditEvidence } from "../api/useAudit";
import { useAuditFile } from "../api/useAuditFiles";
import { useAuditPersonName } from "../api/useEngagements";

import classes from "./Audit.module.css";

interface Props {
  readonly engagementId: string;
  readonly requirementRef: string;
}

type Row = components["schemas"]["EvidenceRow"];
const WORDS = text.audits.requirement;
const ICONS = { link: IconLink, note: IconNote, upload: IconFile, attestation: IconSignature } as const;

/** What people brought, to be read; each file is fetched through the engagement. */
export function AuditEvidence({ engagementId, requirementRef }: Props) {
  const { data, error, refetch } = useAuditEvidence(engagementId, requirementRef);
  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  return (
    <Panel title={WORDS.brought} flush>
      {data === undefined && <LoadingLines lines={2} />}
      {data?.items.length === 0 && <EmptyState icon={IconPaperclip} title={WORDS.noneBrought} />}
      <ul className={classes.rows}>
        {data?.items.map((row) => (
          <Piece key={`${row.id}-${row.from_control}`} row={row} engagementId={engagementId} place={requirementRef} />
        ))}
      </ul>
    </Panel>
  );
}

interface PieceProps {
  readonly row: Row;
  readonly engagementId: string;
  readonly place: string;
}

function Piece({ row, engagementId, place }: PieceProps) {
  const file = useAuditFile();
  const nameOf = useAuditPersonName(engagementId);
  const Glyph = ICONS[row.kind];
  const attested = row.kind === "attestation";
  return (
    <li>
      <div className={classes.line}>
        <Glyph size={17} stroke={1.6} role="img" aria-label={text.audits.requests.kinds[row.kind]} />
        <Text size="sm" fw={600} style={{ flex: "1 1 200px" }}>
          {attested ? row.statement : row.title}
        </Text>
        {row.file !== null && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconDownload size={13} aria-hidden />}
            loading={file.isPending}
            onClick={() =>
              file.mutate(
                { from: "requirement", id: engagementId, ref: place, key: row.id },
                { onError: (error) => notifyFailure(error) },
              )
            }
          >
            {text.audits.requests.download}
          </Button>
        )}
      </div>
      {/^https?:\/\//.test(row.url) && (
        <Anchor href={row.url} target="_blank" rel="noopener noreferrer" size="sm">
          {row.url}
        </Anchor>
      )}
      {row.text !== "" && <Text className={classes.said}>{row.text}</Text>}
      {row.description !== "" && (
        <Text size="sm" c="dimmed">
          {row.description}
        </Text>
      )}
      <div className={classes.meta}>
        <span>
          <Time at={row.edited_at} /> {text.audits.facts.by(nameOf(attested ? row.signer : row.edited_by))}
        </span>
        {row.number > 1 && <span>{text.audits.requests.version(row.number)}</span>}
        {row.file !== null && <span>{bytes(row.file.bytes)}</span>}
        {row.from_control !== "" && <span>{text.evidence.fromControl(row.from_control)}</span>}
      </div>
    </li>
  );
}
