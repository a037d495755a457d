import type { ControlRow } from "./useControls";

export function filterControls(rows: readonly ControlRow[], params: URLSearchParams): ControlRow[] {
  const words = (params.get("q") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const domain = params.get("domain");
  const status = params.get("status");
  const adopted = params.get("adopted");
  return rows.filter((row) => {
    if (domain !== null && row.domain !== domain) return false;
    if (status !== null && row.status !== status) return false;
    if (adopted !== null && row.adopted !== (adopted === "yes")) return false;
    const read = `${row.id} ${row.title} ${Object.values(row.satisfies).flat().join(" ")}`.toLowerCase();
    return words.every((word) => read.includes(word));
  });
}
