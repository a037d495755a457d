import { Anchor, Button, Text } from "@mantine/core";
import {
  IconDownload,
  IconFile,
  IconLink,
  IconListSearch,
  IconNote,
  IconPaperclip,
  type Icon,
} from "@tabler/icons-react";
import { useState } from "react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { notifyFailure } from "@/shared/feedback/notify";
import { Panel } from "@/shared/layout/Panel";
import { useMe } from "@/shared/session/useMe";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { useAttachedResult, useAuditFile } from "../api/useAuditFiles";
import { useAuditPersonName } from "../api/useEngagements";
import type { Attachment, RequestView } from "../api/useRequests";

import classes from "./Audit.module.css";
import { AuditRows } from "./AuditRows";

const WORDS = text.audits.requests;
const ICONS: Readonly<Record<string, Icon | undefined>> = { link: IconLink, note: IconNote, result: IconListSearch };

/** What was attached, as it was then. */
export function Attachments({ request }: { readonly request: RequestView }) {
  return (
    <Panel title={WORDS.attached} flush>
      {request.attachments.length === 0 && <EmptyState icon={IconPaperclip} title={WORDS.nothing} />}
      <ul className={classes.rows}>
        {request.attachments.map((one) => (
          <Piece key={one.index} piece={one} request={request} />
        ))}
      </ul>
    </Panel>
  );
}

function Piece({ piece, request }: { readonly piece: Attachment; readonly request: RequestView }) {
  const { may } = useMe();
  const nameOf = useAuditPersonName(request.engagement_id);
  const [open, setOpen] = useState(false);
  const file = useAuditFile();
  const kind = piece.kind === "result" ? "result" : piece.item_kind;
  const Glyph = ICONS[kind] ?? IconFile;
  const reads = may("evidence:read") || !may("audits:read");
  const source = { from: "request", id: request.engagement_id, requestId: request.id, index: piece.index } as const;
  return (
    <li>
      <div className={classes.line}>
        <Glyph size={17} stroke={1.6} aria-hidden />
        <Text size="sm" fw={600} style={{ flex: "1 1 200px" }}>
          {piece.title}
        </Text>
        {piece.filename !== "" && reads && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconDownload size={13} aria-hidden />}
            loading={file.isPending}
            onClick={() => file.mutate(source, { onError: (error) => notifyFailure(error) })}
          >
            {WORDS.download}
          </Button>
        )}
        {piece.kind === "result" && reads && (
          <Button size="compact-xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? text.audits.requirement.hideRows : text.audits.requirement.showRows}
          </Button>
        )}
      </div>
      <Said piece={piece} />
      <Origin piece={piece} nameOf={nameOf} kind={kind} />
      {open && <Result source={source} />}
    </li>
  );
}

function Said({ piece }: { readonly piece: Attachment }) {
  return (
    <>
      {/^https?:\/\//.test(piece.url) && (
        <Anchor href={piece.url} target="_blank" rel="noopener noreferrer" size="sm">
          {piece.url}
        </Anchor>
      )}
      {piece.text !== "" && <Text className={classes.said}>{piece.text}</Text>}
    </>
  );
}

interface OriginProps {
  readonly piece: Attachment;
  readonly kind: string;
  readonly nameOf: (id: string) => string;
}

function Origin({ piece, kind, nameOf }: OriginProps) {
  return (
    <div className={classes.meta}>
      <span>{WORDS.kinds[kind] ?? kind}</span>
      {piece.kind === "item" && <span>{WORDS.version(piece.number)}</span>}
      {piece.kind === "result" && <span>{text.audits.requirement.rows(piece.rows)}</span>}
      <span>
        <Time at={piece.at} /> {text.audits.facts.by(nameOf(piece.by))}
      </span>
    </div>
  );
}

interface ResultProps {
  readonly source: {
    readonly from: "request";
    readonly id: string;
    readonly requestId: string;
    readonly index: number;
  };
}

function Result({ source }: ResultProps) {
  const { data } = useAttachedResult(source.id, source.requestId, source.index);
  return data?.queries.map((query) => (
    <AuditRows key={query.index} source={source} index={query.index} name={query.name} query={query.query} />
  ));
}
