import { setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";

import { useApi } from "@/shared/api/ApiContext";

import { extensions, toDiagnostic, type EditorHooks, type Finding } from "./editor";
import classes from "./QueryEditor.module.css";
import { useSchema } from "./useSchema";

export interface Seed {
  readonly query: string;
}

interface Props {
  /** What the page wants the editor to hold: a new object each time, as typing must never be overwritten by an
   * older state of itself. */
  readonly seed: Seed;
  /** The fault of the last run, marked under its word until the text changes. */
  readonly fault: Finding | null;
  readonly onChange: (query: string) => void;
  readonly onRun: () => void;
  /** What the editor is for, where a page has several. */
  readonly label?: string;
}

/** CodeMirror, kept in step with React: what it calls back is always the newest render's. */
export function QueryEditor({ seed, fault, onChange, onRun, label }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const api = useApi();
  const { data: schema } = useSchema();
  const latest = useRef({ onChange, onRun, schema });
  useEffect(() => {
    latest.current = { onChange, onRun, schema };
  });

  useEffect(() => {
    if (host.current === null) return;
    const hooks: EditorHooks = {
      onChange: (query) => latest.current.onChange(query),
      onRun: () => latest.current.onRun(),
      schema: () => latest.current.schema,
      lint: async (query) => {
        // A linter that cannot be reached is no reason to bother the writer.
        const { data } = await api.POST("/queries/lint", { body: { query } }).catch(() => ({ data: undefined }));
        return data?.findings ?? [];
      },
    };
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({ extensions: extensions(hooks, label) }),
    });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = null;
    };
  }, [api, label]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === seed.query) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: seed.query } });
  }, [seed]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || fault === null) return;
    const query = editor.state.doc.toString();
    editor.dispatch(setDiagnostics(editor.state, [toDiagnostic(query, fault)]));
  }, [fault]);

  return <div ref={host} className={classes.editor} data-testid="query-editor" />;
}
