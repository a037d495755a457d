import { Anchor, Button, Group, Text, UnstyledButton } from "@mantine/core";
import { IconConfetti, IconDownload, IconFilterOff } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { notifyFailure } from "@/shared/feedback/notify";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { MoreButton } from "@/shared/layout/MoreButton";
import { Page } from "@/shared/layout/Page";
import { Chip } from "@/shared/status/Chip";
import { SeverityChip } from "@/shared/status/SeverityChip";
import { StatusChip } from "@/shared/status/StatusChip";
import { Time } from "@/shared/time/Time";
import { requirementAddress } from "@/shared/url/addresses";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { anyFilter, FILTERS, filterOf } from "../api/filter";
import { useGaps, useGapTable, type Gap } from "../api/useGaps";

import { AssetsDrawer } from "./AssetsDrawer";
import { GapFilters } from "./GapFilters";
import classes from "./GapsPage.module.css";

const WORDS = text.gaps;
const keyOf = (gap: Gap) => `${gap.framework_id}.${gap.question_id}`;
const REFS_SHOWN = 6;

export default function GapsPage() {
  const { params, change } = useSearchState();
  const filter = filterOf(params);
  const pages = useGaps(filter);
  const download = useGapTable();
  const rows = pages.data?.pages.flatMap((page) => page.items);
  const total = pages.data?.pages[0]?.total;
  const clear = () => change({ ...Object.fromEntries(FILTERS.map((name) => [name, null])), age: null, q: null });
  const open = params.get("gap");
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: WORDS.title }]}
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={download.isPending}
          disabled={rows === undefined || rows.length === 0}
          onClick={() => download.mutate(filter, { onError: (error) => notifyFailure(error) })}
        >
          {WORDS.csv}
        </Button>
      }
    >
      <ListPanel
        label={WORDS.title}
        rows={rows}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        keyOf={keyOf}
        columns={COLUMNS}
        minWidth={1040}
        empty={<Nothing filtered={anyFilter(params)} onClear={clear} />}
        foot={<MoreButton pages={pages} />}
      >
        <GapFilters shown={total === undefined ? undefined : WORDS.shown(total)} />
      </ListPanel>
      <AssetsDrawer gap={rows?.find((gap) => keyOf(gap) === open) ?? null} onClose={() => change({ gap: null })} />
    </Page>
  );
}

function Nothing({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  if (!filtered) {
    return (
      <EmptyState icon={IconConfetti} title={WORDS.none}>
        {WORDS.noneBody}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconFilterOff}
      title={WORDS.noMatch}
      action={
        <Button variant="default" onClick={onClear}>
          {WORDS.clear}
        </Button>
      }
    >
      {WORDS.noMatchBody}
    </EmptyState>
  );
}

function Question({ gap }: { readonly gap: Gap }) {
  const { change } = useSearchState();
  return (
    <div className={classes.question}>
      <UnstyledButton
        className={classes.open}
        aria-label={WORDS.openAssets(gap.title)}
        onClick={() => change({ gap: keyOf(gap) })}
      >
        {gap.title}
      </UnstyledButton>
      <Text size="xs" c="dimmed">
        {[...new Set(gap.places.map((place) => place.account))].filter(Boolean).join(", ")}
        {gap.places_cut && ` ${WORDS.furtherPlaces}`}
      </Text>
      <Group gap={4} mt={4} hiddenFrom="sm">
        <StatusChip status={gap.status} />
        <SeverityChip severity={gap.severity} />
      </Group>
    </div>
  );
}

function Refs({ gap }: { readonly gap: Gap }) {
  return (
    <>
      <Anchor component={Link} to={`/frameworks/${gap.framework_id}`} size="sm" className={classes.framework}>
        {gap.framework}
      </Anchor>
      <Text size="xs" c="dimmed" component="div" className={classes.refs}>
        {gap.refs.slice(0, REFS_SHOWN).map((ref) => (
          <Link key={ref} to={requirementAddress(gap.framework_id, ref)}>
            {ref}
          </Link>
        ))}
        {gap.refs.length > REFS_SHOWN && <span>+{gap.refs.length - REFS_SHOWN}</span>}
      </Text>
    </>
  );
}

const COLUMNS: readonly Column<Gap>[] = [
  { label: WORDS.columns.question, cell: (gap) => <Question gap={gap} /> },
  { label: WORDS.columns.severity, cell: (gap) => <SeverityChip severity={gap.severity} /> },
  {
    label: WORDS.columns.status,
    cell: (gap) => (
      <Group gap={4} wrap="nowrap">
        <StatusChip status={gap.status} incomplete={gap.incomplete} />
        {gap.exceptions.length > 0 && (
          <Chip
            tone="accent"
            word={text.exceptions.count(gap.exceptions.length)}
            hint={gap.exceptions.map(({ reason }) => reason).join(" ")}
          />
        )}
      </Group>
    ),
  },
  { label: WORDS.columns.affected, cell: (gap) => WORDS.affected(gap.affected, gap.unproven) },
  {
    label: WORDS.columns.age,
    cell: (gap) => (
      <>
        {WORDS.days(gap.age_days)}
        <Text size="xs" c="dimmed">
          <Time at={gap.since} form="day" />
        </Text>
      </>
    ),
  },
  { label: WORDS.columns.framework, cell: (gap) => <Refs gap={gap} /> },
];
