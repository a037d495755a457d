import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type CompletionSource,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { linter, lintKeymap, type Diagnostic } from "@codemirror/lint";
import { type Extension } from "@codemirror/state";
import { drawSelection, EditorView, keymap, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";

import { text } from "@/strings/text";

import { complete, type SchemaView } from "./complete";
import { rangeOf, type Place } from "./place";
import { tokenAt } from "./tokens";

const TAG_NAMES: Readonly<Record<string, string>> = {
  comment: "comment",
  string: "string",
  regexp: "string",
  number: "number",
  keyword: "keyword",
  verb: "operatorKeyword",
  atom: "atom",
  class: "className",
  operator: "operator",
  parameter: "className",
};

const language = StreamLanguage.define<{ comment: boolean }>({
  name: "j1ql",
  startState: () => ({ comment: false }),
  token(stream, state) {
    if (state.comment || stream.match("/*")) {
      state.comment = !stream.match(/.*?\*\//);
      if (state.comment) stream.skipToEnd();
      return "comment";
    }
    const token = tokenAt(stream.string, stream.pos);
    stream.pos += Math.max(1, token.text.length);
    return token.kind === null ? null : (TAG_NAMES[token.kind] ?? null);
  },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--pg-code-keyword)", fontWeight: "600" },
  { tag: tags.operatorKeyword, color: "var(--pg-code-verb)", fontWeight: "600" },
  { tag: tags.className, color: "var(--pg-code-class)" },
  { tag: tags.string, color: "var(--pg-code-string)" },
  { tag: [tags.number, tags.atom], color: "var(--pg-code-atom)" },
  { tag: tags.comment, color: "var(--pg-text-quiet)", fontStyle: "italic" },
  { tag: tags.operator, color: "var(--pg-text-quiet)" },
]);

const look = EditorView.theme({
  "&": { fontSize: "0.84375rem", backgroundColor: "transparent", color: "var(--pg-text)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--mantine-font-family-monospace)",
    lineHeight: "1.65",
    maxHeight: "40vh",
    fontVariantLigatures: "none",
  },
  ".cm-content": { padding: "12px 0", minHeight: "92px", caretColor: "var(--pg-text)" },
  ".cm-line": { padding: "0 14px" },
  ".cm-cursor": { borderLeftColor: "var(--pg-text)" },
  ".cm-placeholder": { color: "var(--pg-text-quiet)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--pg-accent-soft) !important",
  },
  ".cm-tooltip": {
    border: "1px solid var(--pg-line-strong)",
    borderRadius: "7px",
    backgroundColor: "var(--pg-surface)",
    color: "var(--pg-text)",
    overflow: "hidden",
    boxShadow: "0 8px 24px -8px rgb(0 0 0 / 25%)",
  },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "var(--mantine-font-family-monospace)", fontSize: "0.78125rem" },
  ".cm-tooltip-autocomplete > ul > li": { padding: "3px 10px !important" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--pg-accent-soft)",
    color: "var(--pg-text)",
  },
  ".cm-completionDetail": { color: "var(--pg-text-quiet)", fontStyle: "normal", marginLeft: "1.2em" },
  ".cm-diagnostic": { padding: "6px 10px", fontSize: "0.8125rem", maxWidth: "60ch" },
  ".cm-diagnostic-error": { borderLeft: "3px solid var(--pg-gap)" },
  ".cm-diagnostic-warning": { borderLeft: "3px solid var(--pg-attention)" },
  ".cm-diagnosticAction": {
    backgroundColor: "var(--pg-accent-soft)",
    color: "var(--pg-accent)",
    borderRadius: "4px",
    padding: "2px 8px",
  },
  ".cm-matchingBracket": { backgroundColor: "var(--pg-accent-soft) !important", outline: "none" },
});

export interface Finding extends Place {
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly suggestion?: string | null;
}

export interface EditorHooks {
  readonly onChange: (query: string) => void;
  readonly onRun: () => void;
  readonly schema: () => SchemaView | undefined;
  readonly lint: (query: string) => Promise<readonly Finding[]>;
}

export function toDiagnostic(query: string, finding: Finding): Diagnostic {
  const { suggestion } = finding;
  return {
    ...rangeOf(query, finding),
    severity: finding.severity,
    message: finding.message,
    actions: suggestion
      ? [
          {
            name: text.query.suggestion(suggestion),
            apply: (view, from, to) => view.dispatch({ changes: { from, to, insert: suggestion } }),
          },
        ]
      : [],
  };
}

function completionOf(hooks: EditorHooks): CompletionSource {
  return (context) => {
    const schema = hooks.schema();
    if (schema === undefined) return null;
    const { from, options } = complete(context.state.sliceDoc(0, context.pos), schema);
    if (!context.explicit && from === context.pos && !/\s$/.test(context.state.sliceDoc(0, context.pos))) return null;
    return {
      from,
      options: options.map(({ label, kind, detail }) => ({ label, detail, type: kind })),
      validFor: /^[#\w]*$/,
    };
  };
}

export function extensions(hooks: EditorHooks, label: string = text.query.editor): Extension[] {
  return [
    keymap.of([
      { key: "Mod-Enter", preventDefault: true, run: () => (hooks.onRun(), true) },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    language,
    syntaxHighlighting(colours),
    look,
    placeholder(text.query.placeholder),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": label, "aria-multiline": "true" }),
    autocompletion({ override: [completionOf(hooks)], icons: false }),
    linter(
      async (view) => {
        const query = view.state.doc.toString();
        if (query.trim() === "") return [];
        const findings = await hooks.lint(query);
        return findings.map((finding) => toDiagnostic(query, finding));
      },
      { delay: 450 },
    ),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) hooks.onChange(update.state.doc.toString());
    }),
  ];
}
