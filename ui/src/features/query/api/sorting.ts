import type { SortingState } from "@tanstack/react-table";

/** A column's order as it stands in the URL: `name.asc`; names may hold dots themselves. */
export function readSorting(value: string | null): SortingState {
  const match = value === null ? null : /^(.+)\.(asc|desc)$/.exec(value);
  return match?.[1] === undefined ? [] : [{ id: match[1], desc: match[2] === "desc" }];
}

export function writeSorting(sorting: SortingState): string | null {
  const [first] = sorting;
  return first === undefined ? null : `${first.id}.${first.desc ? "desc" : "asc"}`;
}
