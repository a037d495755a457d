import type { GapFilter } from "./useGaps";

export const FILTERS = ["framework", "instance", "account", "type", "severity", "status"] as const;

/** The URL's filters as the API takes them; an age is a stretch of days, the last one open-ended. */
export function filterOf(params: URLSearchParams): GapFilter {
  const [from, to] = (params.get("age") ?? "").split("-");
  const search = params.get("q") ?? "";
  const lists = Object.fromEntries(FILTERS.map((name) => [name, params.getAll(name)] as const)) as GapFilter;
  return {
    ...Object.fromEntries(Object.entries(lists).filter(([, values]) => (values as readonly string[]).length > 0)),
    ...(from ? { min_age_days: Number(from) } : {}),
    ...(to ? { max_age_days: Number(to) } : {}),
    ...(search === "" ? {} : { search }),
  };
}

export function anyFilter(params: URLSearchParams): boolean {
  return Object.keys(filterOf(params)).length > 0;
}
