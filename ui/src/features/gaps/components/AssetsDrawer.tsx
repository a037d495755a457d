import { Button, CloseButton, Drawer, Group, Text, UnstyledButton } from "@mantine/core";
import { IconHelpSquareRounded, IconListSearch } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";

import { EntityDrawer } from "@/shared/entity/EntityDrawer";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { MoreButton } from "@/shared/layout/MoreButton";
import { useMe } from "@/shared/session/useMe";
import { SeverityChip } from "@/shared/status/SeverityChip";
import { StatusChip } from "@/shared/status/StatusChip";
import { nameOfThing, plain, type Row } from "@/shared/table/values";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { useAssets, type Gap } from "../api/useGaps";

import classes from "./GapsPage.module.css";

const WORDS = text.gaps.drawer;

interface Props {
  readonly gap: Gap | null;
  readonly onClose: () => void;
}

/** What one gap affects, and how to close it. */
export function AssetsDrawer({ gap, onClose }: Props) {
  return (
    <Drawer.Root opened={gap !== null} onClose={onClose} position="right" size="lg">
      <Drawer.Overlay backgroundOpacity={0.35} />
      <Drawer.Content aria-label={WORDS.label}>
        {gap !== null && <Inside key={`${gap.framework_id}.${gap.question_id}`} gap={gap} onClose={onClose} />}
      </Drawer.Content>
    </Drawer.Root>
  );
}

function Inside({ gap, onClose }: { readonly gap: Gap; readonly onClose: () => void }) {
  const { may } = useMe();
  return (
    <>
      <header className={classes.head}>
        <div>
          <h2>{gap.title}</h2>
          <Group gap={6}>
            <StatusChip status={gap.status} incomplete={gap.incomplete} />
            <SeverityChip severity={gap.severity} />
            <Text size="xs" c="dimmed">
              {WORDS.since} <Time at={gap.since} form="day" />
            </Text>
          </Group>
        </div>
        <CloseButton onClick={onClose} aria-label={text.words.close} data-autofocus />
      </header>
      <div className={classes.inside}>
        {gap.remediation !== "" && (
          <section>
            <h3>{WORDS.remediation}</h3>
            <Text size="sm">{gap.remediation}</Text>
          </section>
        )}
        {may("controls:read") && (
          <Button
            component={Link}
            to={`/questions/${encodeURIComponent(gap.question_id)}`}
            variant="default"
            size="xs"
            w="fit-content"
            leftSection={<IconHelpSquareRounded size={15} aria-hidden />}
          >
            {WORDS.question}
          </Button>
        )}
        <section>
          <h3>{WORDS.assets}</h3>
          {may("evidence:read") ? <Assets gap={gap} /> : <Text size="sm">{WORDS.notAllowed}</Text>}
        </section>
      </div>
    </>
  );
}

function Assets({ gap }: { readonly gap: Gap }) {
  const pages = useAssets(gap);
  const [opened, setOpened] = useState<Row | null>(null);
  const rows = pages.data?.pages.flatMap((page) => page.items);
  if (pages.error !== null && rows === undefined)
    return <FailurePanel error={pages.error} onRetry={() => void pages.refetch()} />;
  if (rows === undefined) return <LoadingLines lines={5} />;
  if (rows.length === 0) {
    return (
      <EmptyState icon={IconListSearch} title={WORDS.none}>
        {WORDS.noneBody}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={classes.list}>
        {rows.map((row, place) => (
          <li key={typeof row._id === "string" ? row._id : place}>
            <UnstyledButton className={classes.asset} onClick={() => setOpened(row)}>
              <span>{nameOf(row)}</span>
              <span>{[row._type, row._accountId ?? row.accountId].filter(Boolean).map(plain).join(" · ")}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} />
      <EntityDrawer thing={opened} onClose={() => setOpened(null)} />
    </>
  );
}

/** Rows that are no entities are named by what they hold. */
function nameOf(row: Row): string {
  return nameOfThing(row) || Object.values(row).map(plain).join(" · ");
}
