import { ActionIcon, Anchor, Group, Text, Tooltip, UnstyledButton } from "@mantine/core";
import { IconDownload, IconEyeOff, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { Panel } from "@/shared/layout/Panel";
import { useNameOf } from "@/shared/people/usePeople";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { bytes } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import classes from "./Evidence.module.css";
import { ExpiryChip } from "./ExpiryChip";
import { ItemDrawer } from "./ItemDrawer";
import { KIND_ICONS, webAddress } from "./kinds";
import { useEndAttestation, useOpenFile, type EvidenceRow, type Place } from "./useItems";

interface Props {
  readonly place: Place;
  readonly rows: readonly EvidenceRow[] | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
}

const WORDS = text.evidence;

/** What people brought for one requirement or control; a piece opens with its versions. */
export function EvidencePanel({ place, rows, error, onRetry }: Props) {
  const { params, change } = useSearchState();
  if (error !== null && rows === undefined) return <FailurePanel error={error} onRetry={onRetry} />;
  return (
    <Panel title={WORDS.listTitle} flush>
      {rows === undefined && <LoadingLines lines={2} />}
      {rows?.length === 0 && (
        <EmptyState icon={KIND_ICONS.upload} title={WORDS.none}>
          {WORDS.noneBody}
        </EmptyState>
      )}
      <ul className={classes.rows}>
        {rows?.map((row) => (
          <Row key={`${row.kind}-${row.id}-${row.from_control}`} row={row} place={place} />
        ))}
      </ul>
      <ItemDrawer id={params.get("item")} onClose={() => change({ item: null })} />
    </Panel>
  );
}

function Row({ row, place }: { readonly row: EvidenceRow; readonly place: Place }) {
  const { change } = useSearchState();
  const nameOf = useNameOf();
  const Glyph = KIND_ICONS[row.kind];
  const attested = row.kind === "attestation";
  return (
    <li className={classes.row}>
      <Glyph size={18} stroke={1.6} aria-label={WORDS.kinds[row.kind]} role="img" className={classes.icon} />
      <div className={classes.body}>
        <div className={classes.line}>
          {attested ? (
            <span className={classes.name}>{row.statement}</span>
          ) : (
            <UnstyledButton className={classes.name} onClick={() => change({ item: row.id })}>
              {row.title}
            </UnstyledButton>
          )}
          <ExpiryChip at={row.expires_at} />
          {row.masked > 0 && (
            <Chip tone="plain" outlined icon={IconEyeOff} word={WORDS.masked(row.masked)} hint={WORDS.maskedHint} />
          )}
        </div>
        <Said row={row} />
        <div className={classes.meta}>
          <span>
            {WORDS.kinds[row.kind]} {WORDS.by(nameOf(attested ? row.signer : row.edited_by))},{" "}
            <Time at={row.edited_at} />
          </span>
          {row.number > 1 && <span>{WORDS.version(row.number)}</span>}
          {row.file !== null && <span>{bytes(row.file.bytes)}</span>}
          {row.from_control !== "" && (
            <Link to={`/controls/${encodeURIComponent(row.from_control)}`}>{WORDS.fromControl(row.from_control)}</Link>
          )}
        </div>
      </div>
      <Group gap={2} wrap="nowrap">
        {row.kind === "upload" && <FileButton row={row} />}
        {attested && row.from_control === "" && !row.expired && <EndButton place={place} />}
      </Group>
    </li>
  );
}

function Said({ row }: { readonly row: EvidenceRow }) {
  const address = row.kind === "link" ? webAddress(row.url) : null;
  return (
    <>
      {address !== null && (
        <Anchor href={address} target="_blank" rel="noopener noreferrer" size="sm" className={classes.address}>
          {row.url}
        </Anchor>
      )}
      {row.kind === "note" && (
        <Text size="sm" lineClamp={4} className={classes.note}>
          {row.text}
        </Text>
      )}
      {row.description !== "" && (
        <Text size="sm" c="dimmed" lineClamp={3}>
          {row.description}
        </Text>
      )}
    </>
  );
}

function FileButton({ row }: { readonly row: EvidenceRow }) {
  const open = useOpenFile();
  return (
    <Tooltip label={WORDS.download}>
      <ActionIcon
        aria-label={`${WORDS.download}: ${row.title}`}
        loading={open.isPending}
        onClick={() => open.mutate({ id: row.id }, { onError: (error) => notifyFailure(error) })}
      >
        <IconDownload size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function EndButton({ place }: { readonly place: Place }) {
  const { may } = useMe();
  const [asking, setAsking] = useState(false);
  const end = useEndAttestation();
  if (!may("evidence:admin")) return null;
  return (
    <>
      <Tooltip label={WORDS.end}>
        <ActionIcon aria-label={WORDS.end} onClick={() => setAsking(true)}>
          <IconTrash size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {asking && (
        <Dialog
          title={WORDS.endTitle}
          act={WORDS.end}
          destructive
          acting={end.isPending}
          error={end.error}
          onClose={() => setAsking(false)}
          onAct={() =>
            end.mutate(place, {
              onSuccess: () => {
                notifyDone(WORDS.ended);
                setAsking(false);
              },
            })
          }
        >
          <Text size="sm">{WORDS.endBody}</Text>
        </Dialog>
      )}
    </>
  );
}
