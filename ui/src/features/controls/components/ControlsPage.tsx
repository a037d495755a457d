import { Anchor, Button, Group, Text } from "@mantine/core";
import { IconChecklist, IconPlus } from "@tabler/icons-react";
import { Link } from "react-router";

import { ExceptionsChip } from "@/shared/exceptions/ExceptionsChip";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { FilterBar } from "@/shared/layout/FilterBar";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { Page } from "@/shared/layout/Page";
import { useNameOf } from "@/shared/people/usePeople";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { STATUS, WORST_FIRST } from "@/shared/status/gapStatus";
import { StatusChip } from "@/shared/status/StatusChip";
import { count } from "@/shared/time/format";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { filterControls } from "../api/filter";
import { useControls, type ControlRow } from "../api/useControls";

import { DomainsPanel } from "./DomainsPanel";

const WORDS = text.controls;
const STATUSES = WORST_FIRST.map((value) => ({ value, label: STATUS[value].word }));
const ADOPTION = [
  { value: "yes", label: WORDS.adoptedOnly },
  { value: "no", label: WORDS.notAdoptedOnly },
];

export default function ControlsPage() {
  const { data, error, refetch } = useControls();
  const { params } = useSearchState();
  const { may } = useMe();
  const nameOf = useNameOf();
  const all = data?.items ?? [];
  const rows = filterControls(all, params);
  const domains = [...new Set(all.map((row) => row.domain))].toSorted();
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: WORDS.title }]}
      actions={
        may("controls:admin") && (
          <Button component={Link} to="/controls/new" leftSection={<IconPlus size={16} aria-hidden />}>
            {WORDS.add}
          </Button>
        )
      }
      meta={
        data && (
          <span>
            {WORDS.totals(count(data.totals.controls), count(data.totals.adopted), count(data.totals.domains))}
          </span>
        )
      }
    >
      <DomainsPanel />
      <ListPanel
        label={WORDS.title}
        rows={data && rows}
        error={error}
        onRetry={() => void refetch()}
        keyOf={(row) => row.id}
        columns={columns(nameOf)}
        minWidth={820}
        empty={
          <EmptyState icon={IconChecklist} title={WORDS.empty}>
            {WORDS.emptyBody}
          </EmptyState>
        }
      >
        <FilterBar
          search={WORDS.search}
          shown={text.words.controls(rows.length)}
          choices={[
            { name: "domain", label: WORDS.filter.domain, options: domains },
            { name: "status", label: WORDS.filter.status, options: STATUSES },
            { name: "adopted", label: WORDS.filter.adopted, options: ADOPTION },
          ]}
        />
      </ListPanel>
    </Page>
  );
}

function columns(nameOf: (id: string) => string): Column<ControlRow>[] {
  const { control, domain, mode, owner, satisfies, status } = WORDS.columns;
  return [
    {
      label: control,
      cell: (row) => (
        <>
          <Anchor component={Link} to={`/controls/${encodeURIComponent(row.id)}`} size="sm" fw={550}>
            {row.title}
          </Anchor>
          <Text size="xs" c="dimmed">
            {text.words.questions(row.questions)}
            {!row.shipped && ` · ${WORDS.own.own}`}
            {row.edited && ` · ${WORDS.own.edited}`}
          </Text>
        </>
      ),
    },
    { label: domain, cell: (row) => row.domain },
    { label: mode, cell: (row) => row.mode },
    {
      label: owner,
      cell: (row) =>
        row.owners.map(nameOf).join(", ") || (
          <Text size="sm" c="dimmed" span>
            {WORDS.noOwner}
          </Text>
        ),
    },
    { label: satisfies, cell: (row) => <Satisfied refs={Object.values(row.satisfies).flat()} /> },
    {
      label: status,
      cell: (row) => (
        <Group gap={4}>
          {row.adopted ? <StatusChip status={row.status} /> : <Chip tone="plain" outlined word={WORDS.notAdopted} />}
          <ExceptionsChip number={row.exceptions} />
        </Group>
      ),
    },
  ];
}

const FIRST = 4;

/** A few of the requirements; a control of many frameworks names dozens. */
function Satisfied({ refs }: { readonly refs: readonly string[] }) {
  const more = refs.length - FIRST;
  return (
    <Text size="sm" span>
      {refs.slice(0, FIRST).join(", ")}
      {more > 0 && (
        <Text size="xs" c="dimmed" span>
          {` ${WORDS.andMore(more)}`}
        </Text>
      )}
    </Text>
  );
}
