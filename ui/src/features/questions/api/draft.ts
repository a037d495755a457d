import { SLUG } from "@/shared/form/slug";
import { meant, typed, type ParameterValue, type Typed } from "@/shared/question/parameterValue";

import type { QuestionChange, QuestionView } from "./useQuestions";

export type Mark = QuestionView["queries"][number]["results_are"];

export interface QueryDraft {
  /** Stays with the query while others come and go. */
  readonly key: string;
  readonly name: string;
  readonly query: string;
  readonly resultsAre: Mark;
}

/** A question while somebody writes it. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly remediation: string;
  readonly severity: string;
  readonly tags: readonly string[];
  readonly integrations: readonly string[];
  readonly trend: boolean;
  readonly queries: readonly QueryDraft[];
  readonly values: Readonly<Record<string, Typed>>;
}

export const newQuery = (name = ""): QueryDraft => ({
  key: crypto.randomUUID(),
  name,
  query: "",
  resultsAre: "BAD",
});

export const emptyDraft = (): Draft => ({
  id: "",
  title: "",
  description: "",
  remediation: "",
  severity: "medium",
  tags: [],
  integrations: [],
  trend: false,
  queries: [newQuery()],
  values: {},
});

export function draftOf(question: QuestionView): Draft {
  return {
    id: question.id,
    title: question.title,
    description: question.description,
    remediation: question.remediation,
    severity: question.severity,
    tags: question.tags,
    integrations: question.integrations,
    trend: question.trend,
    queries: question.queries.map(({ name, query, results_are }) => ({
      key: crypto.randomUUID(),
      name,
      query,
      resultsAre: results_are,
    })),
    values: Object.fromEntries(
      question.placeholders.filter(({ stored }) => stored).map(({ name, value }) => [name, typed(value)]),
    ),
  };
}

/** The placeholders that queries name: `{{name}}`. */
export function placeholdersOf(queries: readonly { readonly query: string }[]): string[] {
  const found = queries.flatMap(({ query }) => [...query.matchAll(/\{\{\s*([A-Za-z_][\w-]*)\s*\}\}/g)]);
  return [...new Set(found.map(([, name = ""]) => name))];
}

export function valuesOf(values: Readonly<Record<string, Typed>>, names: readonly string[]) {
  const found: Record<string, ParameterValue> = {};
  for (const name of names) {
    const value = values[name] === undefined ? undefined : meant(values[name]);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

export const queriesOf = ({ queries }: Draft) =>
  queries.map(({ name, query, resultsAre }) => ({ name: name.trim(), query, results_are: resultsAre }));

export function wishOf(draft: Draft): QuestionChange {
  return {
    title: draft.title.trim(),
    description: draft.description.trim(),
    remediation: draft.remediation.trim(),
    severity: draft.severity as NonNullable<QuestionChange["severity"]>,
    tags: [...draft.tags],
    integrations: [...draft.integrations],
    trend: draft.trend,
    queries: queriesOf(draft),
    values: valuesOf(draft.values, placeholdersOf(draft.queries)),
  };
}

export const mayTest = ({ queries }: Draft) =>
  queries.length > 0 && queries.every(({ name, query }) => name.trim() !== "" && query.trim() !== "");

export function isSound(draft: Draft): boolean {
  return mayTest(draft) && SLUG.test(draft.id) && draft.title.trim() !== "" && draft.description.trim() !== "";
}
