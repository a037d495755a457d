import { Anchor, Button, Code, Text } from "@mantine/core";
import { IconHash, IconPlus } from "@tabler/icons-react";
import { useState } from "react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { Page } from "@/shared/layout/Page";
import { useNameOf } from "@/shared/people/usePeople";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { Time } from "@/shared/time/Time";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useSmartClasses, type SmartClass } from "../api/useSmartClasses";

import { SmartClassCreation, SmartClassEditing } from "./SmartClassDialogs";

const WORDS = text.smartClasses;

export default function SmartClassesPage() {
  const { may } = useMe();
  const nameOf = useNameOf();
  const { params, change } = useSearchState();
  const { data, error, refetch } = useSmartClasses();
  const [making, setMaking] = useState(false);
  const opened = data?.items.find((one) => one.name === params.get("name"));
  const columns: Column<SmartClass>[] = [
    {
      label: WORDS.columns.name,
      cell: (row) => (
        <Anchor component="button" type="button" size="sm" fw={550} onClick={() => change({ name: row.name })}>
          #{row.name}
        </Anchor>
      ),
    },
    { label: WORDS.columns.filter, cell: (row) => <Code>{row.filter}</Code> },
    {
      label: WORDS.columns.classes,
      cell: (row) => <Text size="sm">{row.classes.join(", ") || WORDS.any}</Text>,
    },
    {
      label: WORDS.columns.by,
      cell: (row) =>
        row.shipped ? (
          <Chip tone="plain" outlined word={WORDS.shipped} />
        ) : (
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
        minWidth={640}
        empty={
          <EmptyState icon={IconHash} title={WORDS.empty}>
            {WORDS.emptyBody}
          </EmptyState>
        }
      />
      {making && <SmartClassCreation onClose={() => setMaking(false)} />}
      {opened !== undefined && (
        <SmartClassEditing key={opened.etag} smartClass={opened} onClose={() => change({ name: null })} />
      )}
    </Page>
  );
}
