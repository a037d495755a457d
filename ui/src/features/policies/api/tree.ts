import type { PolicyRow } from "./usePolicies";

export interface Placed {
  readonly row: PolicyRow;
  readonly depth: number;
}

/** Policies with their procedures under them; what has no parent in the list stands by itself. */
export function placed(rows: readonly PolicyRow[]): Placed[] {
  const present = new Set(rows.map(({ id }) => id));
  const parentOf = ({ implements: parent }: PolicyRow) => (parent !== null && present.has(parent) ? parent : null);
  return rows
    .filter((row) => parentOf(row) === null)
    .flatMap((row) => [
      { row, depth: 0 },
      ...rows.filter((one) => parentOf(one) === row.id).map((one) => ({ row: one, depth: 1 })),
    ]);
}
