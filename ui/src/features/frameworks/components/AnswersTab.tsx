import { Anchor, Button, Text } from "@mantine/core";
import { IconDownload, IconFilterOff } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";

import { AnswerChip } from "@/shared/answers/AnswerChip";
import { AnswerDialog } from "@/shared/answers/AnswerDialog";
import { useAnswers, useAnswerTable, type Answer } from "@/shared/answers/useAnswers";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { notifyFailure } from "@/shared/feedback/notify";
import { FilterBar } from "@/shared/layout/FilterBar";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { useMe } from "@/shared/session/useMe";
import { requirementAddress } from "@/shared/url/addresses";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

const WORDS = text.answers;
const STATES = (["open", "draft", "final"] as const).map((value) => ({ value, label: WORDS.states[value] }));

/** A questionnaire's questions with their answers, and the way to answer. */
export function AnswersTab({ frameworkId }: { readonly frameworkId: string }) {
  const { may } = useMe();
  const { params } = useSearchState();
  const { data, error, refetch } = useAnswers(frameworkId);
  const table = useAnswerTable(frameworkId);
  const [answering, setAnswering] = useState<Answer | null>(null);
  const words = (params.get("q") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const state = params.get("state");
  const rows = data?.items.filter((item) => {
    const read = `${item.ref} ${item.question} ${item.text}`.toLowerCase();
    return (state === null || item.state === state) && words.every((word) => read.includes(word));
  });
  const columns: readonly Column<Answer>[] = [
    { label: WORDS.columns.question, cell: (item) => <Question frameworkId={frameworkId} item={item} /> },
    { label: WORDS.columns.state, cell: (item) => <AnswerChip state={item.state} /> },
    {
      label: WORDS.columns.answer,
      cell: (item) => (
        <>
          <Text size="sm" lineClamp={3} miw={item.text === "" ? undefined : 280}>
            {item.text}
          </Text>
          {may("evidence:admin") && item.applies && (
            <Button size="compact-xs" variant="subtle" onClick={() => setAnswering(item)}>
              {item.state === "open" ? WORDS.answer : WORDS.edit}
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <ListPanel
      label={text.frameworks.tabs.answers}
      title={text.frameworks.tabs.answers}
      aside={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          loading={table.isPending}
          onClick={() => table.mutate(null, { onError: (failure) => notifyFailure(failure) })}
        >
          {WORDS.csv}
        </Button>
      }
      rows={rows}
      error={error}
      onRetry={() => void refetch()}
      keyOf={(item) => item.ref}
      columns={columns}
      minWidth={760}
      empty={<EmptyState icon={IconFilterOff} title={WORDS.noMatch} />}
    >
      <FilterBar
        search={WORDS.search}
        shown={data && WORDS.totals(data.totals.final, data.totals.draft, data.totals.open)}
        choices={[{ name: "state", label: WORDS.filter.state, options: STATES }]}
      />
      {answering !== null && (
        <AnswerDialog frameworkId={frameworkId} held={answering} onClose={() => setAnswering(null)} />
      )}
    </ListPanel>
  );
}

function Question({ frameworkId, item }: { readonly frameworkId: string; readonly item: Answer }) {
  return (
    <>
      <Anchor
        component={Link}
        to={requirementAddress(frameworkId, item.ref)}
        size="sm"
        c={item.applies ? undefined : "dimmed"}
      >
        <strong>{item.ref}</strong> {item.question}
      </Anchor>
      {!item.applies && (
        <Text size="xs" c="dimmed">
          {WORDS.notApplies}
        </Text>
      )}
    </>
  );
}
