import { Button, Menu, ScrollArea, Select, Text, Tooltip } from "@mantine/core";
import { IconAlignLeft, IconHistory, IconPlayerPlayFilled, IconTrash } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { notifyFailure } from "@/shared/feedback/notify";
import { inReadersZone } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import type { PastQuery } from "../api/history";
import { useSnapshots } from "../api/useQueryRun";

import classes from "./QueryPage.module.css";

interface Props {
  readonly draft: string;
  readonly past: readonly PastQuery[];
  readonly running: boolean;
  readonly snapshot: string | null;
  readonly onSnapshot: (id: string | null) => void;
  readonly onDraft: (query: string) => void;
  readonly onRun: () => void;
  readonly onPick: (query: string) => void;
  readonly onClearHistory: () => void;
}

const WORDS = text.query;

export function QueryTools(props: Props) {
  const api = useApi();
  const format = useMutation({
    mutationFn: (query: string) => answer(api.POST("/queries/lint", { body: { query } })),
    onSuccess: ({ formatted }) => {
      if (formatted) props.onDraft(formatted);
    },
    onError: (error) => notifyFailure(error),
  });
  return (
    <div className={classes.tools}>
      <Tooltip label={WORDS.runHint}>
        <Button
          size="xs"
          leftSection={<IconPlayerPlayFilled size={13} aria-hidden />}
          loading={props.running}
          disabled={props.draft.trim() === ""}
          onClick={props.onRun}
        >
          {WORDS.run}
        </Button>
      </Tooltip>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconAlignLeft size={14} aria-hidden />}
        disabled={props.draft.trim() === ""}
        loading={format.isPending}
        onClick={() => format.mutate(props.draft)}
      >
        {WORDS.format}
      </Button>
      <HistoryMenu {...props} />
      <SnapshotSelect snapshot={props.snapshot} onSnapshot={props.onSnapshot} />
    </div>
  );
}

function HistoryMenu({ past, onPick, onClearHistory }: Pick<Props, "past" | "onPick" | "onClearHistory">) {
  return (
    <Menu position="bottom-start" width={460}>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconHistory size={14} aria-hidden />}>
          {WORDS.history}
        </Button>
      </Menu.Target>
      <Menu.Dropdown maw="calc(100vw - 28px)">
        {past.length === 0 ? (
          <Text size="sm" c="dimmed" p="sm">
            {WORDS.historyEmpty}
          </Text>
        ) : (
          <>
            <ScrollArea.Autosize mah={320} type="auto">
              {past.map(({ query, at }) => (
                <Menu.Item key={query} onClick={() => onPick(query)}>
                  <span className={classes.past}>{query.replace(/\s+/g, " ")}</span>
                  <Text size="xs" c="dimmed" component="span">
                    <Time at={at} />
                  </Text>
                </Menu.Item>
              ))}
            </ScrollArea.Autosize>
            <Menu.Divider />
            <Menu.Item leftSection={<IconTrash size={14} aria-hidden />} onClick={onClearHistory}>
              {WORDS.clearHistory}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function SnapshotSelect({ snapshot, onSnapshot }: Pick<Props, "snapshot" | "onSnapshot">) {
  const pages = useSnapshots();
  const known = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const options = known.map(({ id, created_at }) => ({ value: id, label: inReadersZone(created_at) }));
  if (snapshot !== null && !known.some(({ id }) => id === snapshot)) {
    options.push({ value: snapshot, label: snapshot.slice(0, 12) });
  }
  return (
    <Select
      ml="auto"
      size="xs"
      w={230}
      aria-label={WORDS.asOf}
      placeholder={WORDS.newest}
      leftSection={<Text size="xs">{WORDS.asOf}</Text>}
      leftSectionWidth={48}
      clearable
      clearButtonProps={{ "aria-label": WORDS.newest }}
      data={options}
      scrollAreaProps={{ onBottomReached: () => void (pages.hasNextPage && pages.fetchNextPage()) }}
      value={snapshot}
      onChange={onSnapshot}
    />
  );
}
