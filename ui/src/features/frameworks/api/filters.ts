import type { RequirementRow, RequirementSection } from "./useRequirements";

export interface Filters {
  readonly status: readonly string[];
  readonly policies: readonly string[];
  readonly evidence: readonly string[];
  readonly audit: readonly string[];
  readonly search: string;
}

export const FILTER_NAMES = ["status", "policies", "evidence", "audit"] as const;

export function filtersOf(params: URLSearchParams): Filters {
  return {
    status: params.getAll("status"),
    policies: params.getAll("policies"),
    evidence: params.getAll("evidence"),
    audit: params.getAll("audit"),
    search: params.get("q") ?? "",
  };
}

export function anyFilter(filters: Filters): boolean {
  return filters.search !== "" || FILTER_NAMES.some((name) => filters[name].length > 0);
}

function passes(row: RequirementRow, filters: Filters, words: readonly string[]): boolean {
  if (!FILTER_NAMES.every((name) => filters[name].length === 0 || filters[name].includes(row[name] ?? "")))
    return false;
  const read = `${row.ref} ${row.title} ${row.summary}`.toLowerCase();
  return words.every((word) => read.includes(word));
}

/** Values of one filter are ORed, filters ANDed: the meaning the API gives them. Empty sections fall away. */
export function filterSections(sections: readonly RequirementSection[], filters: Filters): RequirementSection[] {
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean);
  return sections
    .map((section) => ({ ...section, requirements: section.requirements.filter((row) => passes(row, filters, words)) }))
    .filter((section) => section.requirements.length > 0);
}
