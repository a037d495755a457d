import type { QuestionRow } from "./useQuestions";

export interface QuestionFilter {
  readonly search: string;
  readonly severity: string | null;
  readonly tag: string | null;
  readonly integration: string | null;
}

export function filterQuestions(rows: readonly QuestionRow[], filter: QuestionFilter): QuestionRow[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter.severity !== null && row.severity !== filter.severity) return false;
    if (filter.tag !== null && !row.tags.includes(filter.tag)) return false;
    if (filter.integration !== null && !row.integrations.includes(filter.integration)) return false;
    const read = `${row.id} ${row.title} ${row.tags.join(" ")}`.toLowerCase();
    return words.every((word) => read.includes(word));
  });
}

/** The values a filter offers, each once, in order. */
export function choices(values: readonly string[]): string[] {
  return [...new Set(values.filter(Boolean))].toSorted((a, b) => a.localeCompare(b, "en"));
}
