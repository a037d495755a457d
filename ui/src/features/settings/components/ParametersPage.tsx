import { Anchor, Button, Text } from "@mantine/core";
import { IconLock, IconPlus, IconVariable } from "@tabler/icons-react";
import { useState } from "react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { Page } from "@/shared/layout/Page";
import { useNameOf } from "@/shared/people/usePeople";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { plain } from "@/shared/table/values";
import { Time } from "@/shared/time/Time";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useParameters, type ParameterRow } from "../api/useParameters";

import { ParameterCreation, ParameterEditing } from "./ParameterDialogs";

const WORDS = text.settings.parameters;

export default function ParametersPage() {
  const { may } = useMe();
  const nameOf = useNameOf();
  const { params, change } = useSearchState();
  const { data, error, refetch } = useParameters();
  const [making, setMaking] = useState(false);
  const opened = params.get("name");
  const columns: Column<ParameterRow>[] = [
    {
      label: WORDS.columns.name,
      cell: (row) => (
        <>
          <Anchor component="button" type="button" size="sm" fw={550} onClick={() => change({ name: row.name })}>
            {row.name}
          </Anchor>
          <Text size="xs" c="dimmed">
            {row.description}
          </Text>
        </>
      ),
    },
    {
      label: WORDS.columns.value,
      cell: (row) =>
        row.secret ? (
          <Chip tone="plain" outlined icon={IconLock} word={WORDS.secret} hint={WORDS.secretShown} />
        ) : (
          <Text size="sm" maw={360} truncate>
            {plain(row.value)}
          </Text>
        ),
    },
    {
      label: WORDS.columns.by,
      cell: (row) => (
        <>
          <Time at={row.at} />
          <Text size="xs" c="dimmed">
            {nameOf(row.by)}
          </Text>
        </>
      ),
    },
  ];
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: text.settings.title, to: "/settings" }, { label: WORDS.title }]}
      actions={
        may("controls:admin") && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
            {WORDS.add}
          </Button>
        )
      }
    >
      <ListPanel
        label={WORDS.title}
        rows={data?.items}
        error={error}
        onRetry={() => void refetch()}
        keyOf={(row) => row.name}
        columns={columns}
        minWidth={560}
        empty={
          <EmptyState icon={IconVariable} title={WORDS.empty}>
            {WORDS.emptyBody}
          </EmptyState>
        }
      />
      {making && <ParameterCreation onClose={() => setMaking(false)} />}
      {opened !== null && <ParameterEditing name={opened} onClose={() => change({ name: null })} />}
    </Page>
  );
}
