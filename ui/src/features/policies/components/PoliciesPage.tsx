import { Anchor, Button, Text } from "@mantine/core";
import { IconFileText, IconFilterOff, IconTemplate } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FilterBar } from "@/shared/layout/FilterBar";
import { ListPanel } from "@/shared/layout/ListPanel";
import { Page } from "@/shared/layout/Page";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { Time } from "@/shared/time/Time";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { placed, type Placed } from "../api/tree";
import { usePolicies, type Filter, type Kind } from "../api/usePolicies";

import { InitialiseDialog } from "./InitialiseDialog";
import { PoliciesActions } from "./PoliciesActions";
import { AdoptedChip, StateChip } from "./PolicyChips";
import { MoveButtons } from "./Reorder";

const WORDS = text.policies;
const KINDS = ["policy", "procedure", "reference"] as const;

function wishOf(params: URLSearchParams): Filter {
  const kind = KINDS.find((one) => one === params.get("kind"));
  const adopted = params.get("adopted");
  return {
    search: params.get("q") ?? "",
    ...(kind === undefined ? {} : { kind }),
    ...(adopted === null ? {} : { adopted: adopted === "yes" }),
  };
}

export default function PoliciesPage() {
  const { params, change } = useSearchState();
  const { may } = useMe();
  const [initialising, setInitialising] = useState(false);
  const wish = wishOf(params);
  const filtering = Object.keys(wish).length > 1 || wish.search !== "";
  // Among documents that a filter leaves, a place would not be what it seems.
  const ordering = params.has("order") && may("policies:admin") && !filtering;
  const { data, error, refetch } = usePolicies(wish);
  const columns = WORDS.columns;
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: WORDS.title }]}
      meta={data && WORDS.totals(data.totals.policies, data.totals.procedures, data.totals.adopted)}
      actions={
        ordering ? (
          <Button onClick={() => change({ order: null })}>{WORDS.reorder.done}</Button>
        ) : (
          <PoliciesActions
            onInitialise={() => setInitialising(true)}
            {...(!filtering && { onReorder: () => change({ order: "1" }) })}
          />
        )
      }
    >
      <ListPanel
        label={WORDS.title}
        rows={data && placed(data.items)}
        error={error}
        onRetry={() => void refetch()}
        keyOf={({ row }) => row.id}
        minWidth={760}
        empty={<Nothing filtering={filtering} onInitialise={() => setInitialising(true)} />}
        columns={[
          ...(ordering ? [{ label: WORDS.reorder.column, cell: (one: Placed) => <MoveButtons one={one} /> }] : []),
          { label: columns.document, cell: (one) => <Name one={one} /> },
          { label: columns.state, cell: ({ row }) => <StateChip state={row.state} /> },
          { label: columns.adopted, cell: ({ row }) => <AdoptedChip adopted={row.adopted} /> },
          { label: columns.acceptance, cell: ({ row }) => (row.acceptance ? WORDS.toAccept : "–") },
          { label: columns.changed, cell: ({ row }) => <Time at={row.updated_at} /> },
        ]}
      >
        {!ordering && (
          <FilterBar
            search={WORDS.search}
            choices={[
              {
                name: "kind",
                label: WORDS.filter.kind,
                options: KINDS.map((value: Kind) => ({ value, label: WORDS.kinds[value] })),
              },
              {
                name: "adopted",
                label: WORDS.filter.adopted,
                options: [
                  { value: "yes", label: WORDS.filter.yes },
                  { value: "no", label: WORDS.filter.no },
                ],
              },
            ]}
            shown={data && String(data.items.length)}
          />
        )}
      </ListPanel>
      {initialising && <InitialiseDialog onClose={() => setInitialising(false)} />}
    </Page>
  );
}

interface NothingProps {
  readonly filtering: boolean;
  readonly onInitialise: () => void;
}

function Nothing({ filtering, onInitialise }: NothingProps) {
  const { may } = useMe();
  return (
    <EmptyState
      icon={filtering ? IconFilterOff : IconFileText}
      title={filtering ? WORDS.noMatch : WORDS.empty}
      action={
        !filtering &&
        may("policies:admin") && (
          <Button leftSection={<IconTemplate size={16} aria-hidden />} onClick={onInitialise}>
            {WORDS.initialise.open}
          </Button>
        )
      }
    >
      {filtering ? WORDS.noMatchBody : WORDS.emptyBody}
    </EmptyState>
  );
}

function Name({ one: { row, depth } }: { readonly one: Placed }) {
  return (
    <div style={{ paddingInlineStart: depth * 22 }}>
      <Anchor component={Link} to={`/policies/${row.id}`} size="sm" fw={depth === 0 ? 600 : 500}>
        {row.title}
      </Anchor>{" "}
      {row.unfilled.length > 0 && (
        <Chip tone="attention" word={WORDS.unfilled(row.unfilled.length)} hint={WORDS.unfilledHint} />
      )}
      {row.url !== "" && <Chip tone="plain" outlined word={WORDS.external} />}
      <Text size="xs" c="dimmed" lineClamp={2} maw={560}>
        {WORDS.kind[row.kind]} · {row.excerpt === "" ? row.summary : row.excerpt}
      </Text>
    </div>
  );
}
