import { Anchor, MultiSelect, Text, Textarea, type OptionsFilter } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { AUDITS } from "../api/useEngagements";
import { useLibrary, useMoveRequest, type RequestView } from "../api/useRequests";

interface Props {
  readonly request: RequestView;
  readonly onClose: () => void;
}

const WORDS = text.audits.requests.provide;

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Chooses pieces of the library and results of questions; what was attached before is kept unless taken out. */
export function ProvideDialog({ request, onClose }: Props) {
  const move = useMoveRequest();
  const [search, setSearch] = useState("");
  const [asked] = useDebouncedValue(search.trim(), 250);
  const library = useLibrary(asked);
  const results = useResults(request);
  const held = request.attachments;
  const [items, setItems] = useState(held.filter(({ kind }) => kind === "item").map(({ id }) => id));
  const [found, setFound] = useState(
    held.filter(({ kind }) => kind === "result").map((one) => `${one.evaluation_id} ${one.id}`),
  );
  const [why, setWhy] = useState("");
  const known: Choice[] = (library.data ?? []).map(({ id, title, kind }) => ({
    value: id,
    label: `${title} · ${text.audits.requests.kinds[kind] ?? kind}`,
  }));
  const [chosen, setChosen] = useState<readonly Choice[]>([]);
  const choose = (ids: string[]) => {
    setItems(ids);
    setChosen(merged([], [...chosen, ...known], ids));
  };
  const before: Choice[] = held.map((one) => ({
    value: one.kind === "item" ? one.id : `${one.evaluation_id} ${one.id}`,
    label: one.title,
  }));
  const act = () => {
    const attach = [
      ...items.map((id) => ({ item_id: id, evaluation_id: "", question_id: "" })),
      ...found.map((key) => {
        const [evaluation = "", question = ""] = key.split(" ");
        return { item_id: "", evaluation_id: evaluation, question_id: question };
      }),
    ];
    move.mutate(
      { request, move: { to: "provided", why: why.trim(), attach } },
      {
        onSuccess: () => {
          notifyDone(text.audits.requests.moved(text.audits.requests.state.provided.word));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={WORDS.title}
      onClose={onClose}
      act={WORDS.act}
      acting={move.isPending}
      mayAct={items.length + found.length > 0}
      error={move.error ?? library.error}
      onAct={act}
      size="lg"
    >
      <Text size="sm" c="dimmed">
        {WORDS.body}
      </Text>
      <MultiSelect
        label={WORDS.library}
        description={WORDS.libraryHelp}
        searchable
        clearable
        hidePickedOptions
        nothingFoundMessage={asked === "" ? WORDS.none : WORDS.notFound}
        searchValue={search}
        onSearchChange={setSearch}
        filter={asFound}
        data={merged(known, [...chosen, ...before], items)}
        value={items}
        onChange={choose}
      />
      <Anchor component={Link} to="/evidence" size="sm">
        {WORDS.fresh}
      </Anchor>
      {results.length + found.length > 0 && (
        <MultiSelect
          label={WORDS.results}
          description={WORDS.resultsHelp}
          searchable
          clearable
          hidePickedOptions
          limit={100}
          data={merged(results, before, found)}
          value={found}
          onChange={setFound}
        />
      )}
      <Textarea
        label={WORDS.note}
        autosize
        minRows={2}
        maxLength={4_000}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </Dialog>
  );
}

/** The words may stand where a label does not show them. */
const asFound: OptionsFilter = ({ options }) => options;

/** What can be chosen, and what was chosen before though it can no longer be found. */
function merged(known: readonly Choice[], before: readonly Choice[], chosen: readonly string[]): Choice[] {
  const offered = new Set([...known.map(({ value }) => value), ...chosen]);
  const all = new Map([...before, ...known].map((one) => [one.value, one]));
  return [...all.values()].filter(({ value }) => offered.has(value));
}

/** Evaluated questions of the requirements that the request is about. */
function useResults(request: RequestView): Choice[] {
  const api = useApi();
  const answers = useQueries({
    queries: request.refs.slice(0, 10).map((ref) => ({
      queryKey: [...AUDITS, request.engagement_id, "requirements", ref],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        answer(
          api.GET("/engagements/{engagement_id}/requirements/{ref}", {
            params: { path: { engagement_id: request.engagement_id, ref } },
            signal,
          }),
        ),
    })),
  });
  const questions = answers.flatMap(({ data }) =>
    data === undefined
      ? []
      : [...data.requirement.own_questions, ...data.requirement.linked_controls.flatMap(({ questions: own }) => own)],
  );
  const found = new Map<string, string>();
  for (const { id, title, evaluation_id: evaluation } of questions) {
    if (evaluation !== null) found.set(`${evaluation} ${id}`, title);
  }
  return [...found].map(([value, label]) => ({ value, label }));
}
