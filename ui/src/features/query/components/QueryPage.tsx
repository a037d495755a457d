import { Paper } from "@mantine/core";
import { useMemo, useState } from "react";

import type { Finding } from "@/shared/code/editor";
import { faultOf } from "@/shared/code/place";
import { QueryEditor, type Seed } from "@/shared/code/QueryEditor";
import { EntityDrawer } from "@/shared/entity/EntityDrawer";
import { useEntity } from "@/shared/entity/useEntity";
import { Page } from "@/shared/layout/Page";
import type { Row } from "@/shared/table/values";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { addToHistory, clearHistory, readHistory } from "../api/history";
import { useQueryRun } from "../api/useQueryRun";

import classes from "./QueryPage.module.css";
import { QueryResults } from "./QueryResults";
import { QueryStart } from "./QueryStart";
import { QueryTools } from "./QueryTools";

const WORDS = text.query;

export default function QueryPage() {
  const { params, change } = useSearchState();
  const query = params.get("q") ?? "";
  const snapshot = params.get("snapshot");
  const [draft, setDraft] = useState(query);
  const [seed, setSeed] = useState<Seed>({ query });
  const [known, setKnown] = useState(query);
  const [run, setRun] = useState(0);
  const [past, setPast] = useState(() => readHistory(window.localStorage));
  const [opened, setOpened] = useState<Row | null>(null);
  const result = useQueryRun(query, snapshot, run);
  const linked = params.get("entity");
  const { data: linkedEntity } = useEntity(linked);

  const write = (wanted: string) => {
    setDraft(wanted);
    setSeed({ query: wanted });
  };

  // A link or the browser's history may bring another query while the page is open.
  if (query !== known) {
    setKnown(query);
    write(query);
  }

  const fault = useMemo((): Finding | null => {
    const found = faultOf(result.error);
    return found === null ? null : { ...found, severity: "error" };
  }, [result.error]);

  const ask = (wanted: string) => {
    const trimmed = wanted.trim();
    if (trimmed === "") return;
    setPast(addToHistory(window.localStorage, trimmed, Date.now()));
    setRun((count) => count + 1);
    setKnown(trimmed);
    write(trimmed);
    change({ q: trimmed, sort: null, view: params.get("view") }, trimmed === query);
  };

  return (
    <Page title={WORDS.title} description={WORDS.description} crumbs={[{ label: WORDS.title }]}>
      <Paper component="section" className={classes.panel} aria-label={WORDS.text}>
        <QueryEditor seed={seed} fault={fault} onChange={setDraft} onRun={() => ask(draft)} />
        <QueryTools
          draft={draft}
          past={past}
          running={result.isFetching && !result.isFetchingNextPage}
          snapshot={snapshot}
          onSnapshot={(id) => change({ snapshot: id })}
          onDraft={write}
          onRun={() => ask(draft)}
          onPick={ask}
          onClearHistory={() => setPast(clearHistory(window.localStorage))}
        />
      </Paper>
      {query === "" ? (
        <QueryStart onPick={ask} />
      ) : (
        <QueryResults result={result} fault={fault} onOpen={setOpened} onUse={ask} query={query} />
      )}
      <EntityDrawer
        thing={opened ?? (linked === null ? null : (linkedEntity?.entity ?? null))}
        onClose={() => {
          setOpened(null);
          change({ entity: null });
        }}
      />
    </Page>
  );
}
