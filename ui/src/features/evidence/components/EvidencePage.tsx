import { ActionIcon, Button, Code, Group, Text, Tooltip, UnstyledButton } from "@mantine/core";
import { IconDownload, IconFilterOff, IconPaperclip } from "@tabler/icons-react";
import { Link } from "react-router";

import { ExpiryChip } from "@/shared/evidence/ExpiryChip";
import { ItemDrawer } from "@/shared/evidence/ItemDrawer";
import { KIND_ICONS } from "@/shared/evidence/kinds";
import { placeAddress, placeName } from "@/shared/evidence/place";
import { useOpenFile, type EvidenceItem } from "@/shared/evidence/useItems";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { notifyFailure } from "@/shared/feedback/notify";
import { FilterBar } from "@/shared/layout/FilterBar";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { Page } from "@/shared/layout/Page";
import { useNameOf } from "@/shared/people/usePeople";
import { bytes } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { useNow } from "@/shared/time/useNow";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { filterItems } from "../api/filter";
import { useLibrary } from "../api/useLibrary";

import classes from "./EvidencePage.module.css";

const WORDS = text.evidence;
const KINDS = (["upload", "link", "note"] as const).map((value) => ({ value, label: WORDS.kinds[value] }));
const DUE = (["expired", "soon", "later", "never"] as const).map((value) => ({ value, label: WORDS.due[value] }));
const PLACES_SHOWN = 4;

export default function EvidencePage() {
  const { data, error, refetch } = useLibrary();
  const { params, change } = useSearchState();
  const now = useNow();
  const rows = data && filterItems(data, params, now);
  return (
    <Page title={WORDS.title} description={WORDS.description} crumbs={[{ label: WORDS.title }]}>
      <ListPanel
        label={WORDS.title}
        rows={rows}
        error={error}
        onRetry={() => void refetch()}
        keyOf={(item) => item.id}
        columns={COLUMNS}
        minWidth={900}
        empty={<Nothing any={(data?.length ?? 0) > 0} onClear={() => change({ q: null, kind: null, due: null })} />}
      >
        <FilterBar
          search={WORDS.search}
          shown={WORDS.items(rows?.length ?? 0)}
          choices={[
            { name: "kind", label: WORDS.filter.kind, options: KINDS },
            { name: "due", label: WORDS.filter.due, options: DUE },
          ]}
        />
      </ListPanel>
      <ItemDrawer id={params.get("item")} onClose={() => change({ item: null })} />
    </Page>
  );
}

function Nothing({ any, onClear }: { readonly any: boolean; readonly onClear: () => void }) {
  if (any) {
    return (
      <EmptyState
        icon={IconFilterOff}
        title={WORDS.noMatch}
        action={
          <Button variant="default" onClick={onClear}>
            {text.frameworks.clearFilters}
          </Button>
        }
      >
        {WORDS.noMatchBody}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconPaperclip}
      title={WORDS.empty}
      action={
        <Button component={Link} to="/frameworks" variant="default">
          {WORDS.emptyAction}
        </Button>
      }
    >
      {WORDS.emptyBody}
    </EmptyState>
  );
}

function Name({ item }: { readonly item: EvidenceItem }) {
  const { change } = useSearchState();
  const Glyph = KIND_ICONS[item.kind];
  return (
    <div className={classes.name}>
      <Glyph size={18} stroke={1.6} role="img" aria-label={WORDS.kinds[item.kind]} className={classes.icon} />
      <div>
        <UnstyledButton className={classes.open} onClick={() => change({ item: item.id })}>
          {item.title}
        </UnstyledButton>
        <Text size="xs" c="dimmed" lineClamp={1}>
          {item.file === null
            ? item.url || item.text || item.description
            : `${item.file.filename} · ${bytes(item.file.bytes)}`}
        </Text>
      </div>
      {item.kind === "upload" && <Download item={item} />}
    </div>
  );
}

function Download({ item }: { readonly item: EvidenceItem }) {
  const open = useOpenFile();
  return (
    <Tooltip label={WORDS.download}>
      <ActionIcon
        aria-label={`${WORDS.download}: ${item.title}`}
        loading={open.isPending}
        ml="auto"
        onClick={() => open.mutate({ id: item.id }, { onError: (failure) => notifyFailure(failure) })}
      >
        <IconDownload size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function Used({ item }: { readonly item: EvidenceItem }) {
  return (
    <div className={classes.places}>
      {item.places.slice(0, PLACES_SHOWN).map((place) => (
        <Link key={`${place.kind}-${place.framework_id}-${place.id}`} to={placeAddress(place)}>
          {placeName(place)}
        </Link>
      ))}
      {item.places.length > PLACES_SHOWN && <span>{WORDS.morePlaces(item.places.length - PLACES_SHOWN)}</span>}
    </div>
  );
}

function Changed({ item }: { readonly item: EvidenceItem }) {
  const nameOf = useNameOf();
  return (
    <>
      <Time at={item.edited_at} />
      <Text size="xs" c="dimmed">
        {nameOf(item.edited_by)}
      </Text>
    </>
  );
}

const COLUMNS: readonly Column<EvidenceItem>[] = [
  { label: WORDS.columns.item, cell: (item) => <Name item={item} /> },
  { label: WORDS.columns.changed, cell: (item) => <Changed item={item} /> },
  {
    label: WORDS.columns.expires,
    cell: (item) => (
      <Group>{item.expires_at === null ? WORDS.drawer.never : <ExpiryChip at={item.expires_at} />}</Group>
    ),
  },
  {
    label: WORDS.columns.digest,
    cell: (item) => (item.file === null ? "–" : <Code fz={11}>{item.file.sha256.slice(0, 16)}…</Code>),
  },
  { label: WORDS.columns.used, cell: (item) => <Used item={item} /> },
];
