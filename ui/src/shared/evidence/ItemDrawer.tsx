import { Anchor, Button, CloseButton, Code, Drawer, Group, Text } from "@mantine/core";
import { IconDownload, IconEyeOff, IconFileUpload, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { notifyFailure } from "@/shared/feedback/notify";
import { Facts } from "@/shared/layout/Facts";
import { useNameOf } from "@/shared/people/usePeople";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { bytes } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { AddFile } from "./AddFile";
import { EditItem } from "./EditItem";
import classes from "./Evidence.module.css";
import { ExpiryChip } from "./ExpiryChip";
import { webAddress } from "./kinds";
import { Places } from "./Places";
import { RemoveItem } from "./RemoveItem";
import { useItem, useOpenFile, type EvidenceItem } from "./useItems";
import { Versions } from "./Versions";

interface Props {
  /** Null keeps the drawer shut. */
  readonly id: string | null;
  readonly onClose: () => void;
}

const WORDS = text.evidence;

/** One piece of evidence: what it is, where it is used, and every version of it. */
export function ItemDrawer({ id, onClose }: Props) {
  return (
    <Drawer.Root opened={id !== null} onClose={onClose} position="right" size="lg">
      <Drawer.Overlay backgroundOpacity={0.35} />
      <Drawer.Content aria-label={WORDS.drawer.label}>
        {id !== null && <Loaded id={id} onClose={onClose} />}
      </Drawer.Content>
    </Drawer.Root>
  );
}

function Loaded({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { data: item, error, refetch } = useItem(id);
  return (
    <>
      <header className={classes.head}>
        <div>
          <h2>{item?.title ?? WORDS.drawer.label}</h2>
          {item !== undefined && (
            <Group gap={6}>
              <Chip tone="accent" word={WORDS.kinds[item.kind]} />
              <Chip tone="plain" outlined word={WORDS.version(item.number)} />
              <ExpiryChip at={item.expires_at} />
              {item.masked > 0 && (
                <Chip
                  tone="plain"
                  outlined
                  icon={IconEyeOff}
                  word={WORDS.masked(item.masked)}
                  hint={WORDS.maskedHint}
                />
              )}
            </Group>
          )}
        </div>
        <CloseButton onClick={onClose} aria-label={text.words.close} data-autofocus />
      </header>
      {error !== null && item === undefined && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {item === undefined && error === null && <LoadingLines lines={6} />}
      {item !== undefined && <Inside item={item} onRemoved={onClose} />}
    </>
  );
}

function Inside({ item, onRemoved }: { readonly item: EvidenceItem; readonly onRemoved: () => void }) {
  const { may } = useMe();
  const address = webAddress(item.url);
  const changes = may("evidence:admin") && item.removed_at === null;
  return (
    <div className={classes.inside}>
      {item.removed_at !== null && <Text size="sm">{WORDS.drawer.removedNotice}</Text>}
      {address !== null && (
        <Anchor href={address} target="_blank" rel="noopener noreferrer" size="sm">
          {item.url}
        </Anchor>
      )}
      {item.text !== "" && (
        <Text size="sm" className={classes.note}>
          {item.text}
        </Text>
      )}
      {item.description !== "" && <Text size="sm">{item.description}</Text>}
      <ItemActions item={item} changes={changes} onRemoved={onRemoved} />
      <ItemFacts item={item} />
      <Places item={item} changes={changes} />
      <Versions item={item} />
    </div>
  );
}

interface ActionProps {
  readonly item: EvidenceItem;
  readonly changes: boolean;
  readonly onRemoved: () => void;
}

function ItemActions({ item, changes, onRemoved }: ActionProps) {
  const [doing, setDoing] = useState<"edit" | "replace" | "remove" | null>(null);
  const open = useOpenFile();
  const close = () => setDoing(null);
  return (
    <Group gap="xs">
      {item.kind === "upload" && (
        <Button
          size="xs"
          leftSection={<IconDownload size={15} aria-hidden />}
          loading={open.isPending}
          onClick={() => open.mutate({ id: item.id }, { onError: (error) => notifyFailure(error) })}
        >
          {WORDS.download}
        </Button>
      )}
      {changes && (
        <>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencil size={15} aria-hidden />}
            onClick={() => setDoing("edit")}
          >
            {text.words.edit}
          </Button>
          {item.kind === "upload" && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFileUpload size={15} aria-hidden />}
              onClick={() => setDoing("replace")}
            >
              {WORDS.drawer.replace}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => setDoing("remove")}
          >
            {WORDS.drawer.remove}
          </Button>
        </>
      )}
      {doing === "edit" && <EditItem item={item} onClose={close} />}
      {doing === "replace" && <AddFile item={item} onClose={close} />}
      {doing === "remove" && <RemoveItem item={item} onClose={close} onRemoved={onRemoved} />}
    </Group>
  );
}

function ItemFacts({ item }: { readonly item: EvidenceItem }) {
  const nameOf = useNameOf();
  const words = WORDS.drawer;
  const when = (at: number | null) => (at === null ? words.never : <Time at={at} form="day" />);
  const { file } = item;
  const told = file === null ? [] : fileFacts(file);
  return (
    <Facts
      facts={[
        [
          words.added,
          <span key="added">
            {<Time at={item.at} form="full" />}, {nameOf(item.by)}
          </span>,
        ],
        [
          words.edited,
          <span key="edited">
            {<Time at={item.edited_at} form="full" />}, {nameOf(item.edited_by)}
          </span>,
        ],
        [words.expires, when(item.expires_at)],
        [words.remind, when(item.remind_at)],
        ...told,
      ]}
    />
  );
}

function fileFacts(file: NonNullable<EvidenceItem["file"]>) {
  const words = WORDS.drawer;
  return [
    [words.type, `${file.filename} (${file.media_type})`],
    [words.size, bytes(file.bytes)],
    [
      words.digest,
      <Code key="digest" fz={11}>
        {file.sha256}
      </Code>,
    ],
    [words.scanned, file.scanned_by === "" ? words.notScanned : file.scanned_by],
  ] as const;
}
