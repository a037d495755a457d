import type { Certificate, ResultView } from "./useResult";

type Line = Certificate["rows"][number];

/** The lines of all its queries' certificates, each once: several queries mostly read the same steps. */
export function certificateRows(result: ResultView): Line[] {
  const found = new Map<string, Line>();
  for (const query of result.queries) {
    for (const line of query.certificate?.rows ?? []) {
      found.set(`${line.instance}|${line.account}|${line.region}|${line.step}`, line);
    }
  }
  return [...found.values()];
}
