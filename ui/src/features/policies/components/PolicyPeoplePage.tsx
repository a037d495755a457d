import { ActionIcon, Text, Tooltip } from "@mantine/core";
import { IconFilterOff, IconUsers, IconX } from "@tabler/icons-react";
import { useState } from "react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FilterBar } from "@/shared/layout/FilterBar";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { Page } from "@/shared/layout/Page";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useAsked, type Asked } from "../api/useAsked";

import { AskedActions } from "./AskedActions";
import { TakeOffDialog } from "./TakeOffDialog";

const WORDS = text.policies.people;
const SOURCES = ["users", "list", "graph"] as const;
const ACCOUNTS = ["active", "invited", "none"] as const;

function accountOf({ user, signed_in: signedIn }: Asked): (typeof ACCOUNTS)[number] {
  if (user === null) return "none";
  return signedIn ? "active" : "invited";
}

/** Everybody who is asked to accept documents, from wherever they are known. */
export default function PolicyPeoplePage() {
  const { may } = useMe();
  const { params } = useSearchState();
  const { data, error, refetch } = useAsked();
  const [leaving, setLeaving] = useState<Asked | null>(null);
  const wanted = (params.get("q") ?? "").toLowerCase();
  const rows = data?.items.filter(
    (one) =>
      `${one.name} ${one.email}`.toLowerCase().includes(wanted) &&
      (params.get("source") ?? one.source) === one.source &&
      (params.get("account") ?? accountOf(one)) === accountOf(one),
  );
  const none = data !== undefined && data.items.length < 1;
  const columns: Column<Asked>[] = [
    { label: WORDS.columns.person, cell: (one) => <Who one={one} /> },
    { label: WORDS.columns.source, cell: ({ source }) => WORDS.source[source] },
    { label: WORDS.columns.account, cell: (one) => <Account one={one} /> },
  ];
  const removal: Column<Asked> = {
    label: WORDS.columns.act,
    cell: (one) =>
      one.source === "list" && (
        <Tooltip label={WORDS.remove(one.name || one.email)}>
          <ActionIcon size="sm" aria-label={WORDS.remove(one.name || one.email)} onClick={() => setLeaving(one)}>
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ),
  };
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: text.policies.title, to: "/policies" }, { label: WORDS.title }]}
      meta={data && data.not_invited > 0 && <span>{WORDS.notInvited(data.not_invited)}</span>}
      actions={data && <AskedActions people={data.items} />}
    >
      <ListPanel
        label={WORDS.title}
        rows={rows}
        error={error}
        onRetry={() => void refetch()}
        keyOf={({ email }) => email}
        columns={may("policies:admin") ? [...columns, removal] : columns}
        minWidth={560}
        empty={<Nothing none={none} />}
      >
        {!none && (
          <FilterBar
            search={WORDS.search}
            choices={[
              {
                name: "source",
                label: WORDS.sourceFilter,
                options: SOURCES.map((value) => ({ value, label: WORDS.source[value] })),
              },
              {
                name: "account",
                label: WORDS.accountFilter,
                options: ACCOUNTS.map((value) => ({ value, label: WORDS.account[value] })),
              },
            ]}
            shown={rows && data && text.words.of(String(rows.length), String(data.items.length))}
          />
        )}
      </ListPanel>
      {leaving !== null && <TakeOffDialog person={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  );
}

function Nothing({ none }: { readonly none: boolean }) {
  if (!none) return <EmptyState icon={IconFilterOff} title={WORDS.noMatch} />;
  return (
    <EmptyState icon={IconUsers} title={WORDS.empty}>
      {WORDS.emptyBody}
    </EmptyState>
  );
}

function Who({ one: { name, email } }: { readonly one: Asked }) {
  return (
    <>
      <Text size="sm" fw={550}>
        {name === "" ? email : name}
      </Text>
      {name !== "" && (
        <Text size="xs" c="dimmed">
          {email}
        </Text>
      )}
    </>
  );
}

function Account({ one }: { readonly one: Asked }) {
  const account = accountOf(one);
  if (account === "none") {
    return <Chip tone="attention" word={WORDS.account.none} hint={WORDS.account.noneHint} />;
  }
  return <Chip tone={account === "active" ? "tested" : "plain"} word={WORDS.account[account]} />;
}
