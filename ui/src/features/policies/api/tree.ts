import type { PolicyRow } from "./usePolicies";

export interface Placed {
  readonly row: PolicyRow;
  readonly depth: number;
  /** Of its kind below the same policy, in order; itself among them. */
  readonly siblings: readonly string[];
}

/** Policies with their procedures under them; what has no parent in the list stands by itself. */
export function placed(rows: readonly PolicyRow[]): Placed[] {
  const present = new Set(rows.map(({ id }) => id));
  const parentOf = ({ implements: parent }: PolicyRow) => (parent !== null && present.has(parent) ? parent : null);
  const familyOf = (row: PolicyRow) => `${row.kind} ${parentOf(row) ?? ""}`;
  const families = new Map<string, string[]>();
  for (const row of rows) families.set(familyOf(row), [...(families.get(familyOf(row)) ?? []), row.id]);
  const at = (row: PolicyRow, depth: number) => ({ row, depth, siblings: families.get(familyOf(row)) ?? [] });
  return rows
    .filter((row) => parentOf(row) === null)
    .flatMap((row) => [at(row, 0), ...rows.filter((one) => parentOf(one) === row.id).map((one) => at(one, 1))]);
}

/** The siblings with one moved up (-1) or down (1); undefined where it stands at that end. */
export function moved({ row, siblings }: Placed, by: -1 | 1): string[] | undefined {
  const from = siblings.indexOf(row.id);
  const to = from + by;
  if (to < 0 || to >= siblings.length) return undefined;
  const order = siblings.filter((id) => id !== row.id);
  order.splice(to, 0, row.id);
  return order;
}
