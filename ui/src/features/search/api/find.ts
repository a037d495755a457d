export interface Hit {
  readonly group: string;
  readonly title: string;
  readonly mark: string;
  readonly to: string;
}

const MOST_PER_GROUP = 6;

function score(hit: Hit, words: readonly string[]): number {
  const mark = hit.mark.toLowerCase();
  const title = hit.title.toLowerCase();
  let points = 0;
  for (const word of words) {
    if (mark === word) points += 100;
    else if (mark.startsWith(word)) points += 40;
    else if (title.startsWith(word)) points += 20;
    else if (title.includes(` ${word}`)) points += 10;
    else if (title.includes(word) || mark.includes(word)) points += 4;
    else return 0;
  }
  return points;
}

/** The best few of each group; every word must be found somewhere. */
export function find(hits: readonly Hit[], query: string): Hit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const scored = hits
    .map((hit) => ({ hit, points: score(hit, words) }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points);
  const groups = new Map<string, Hit[]>();
  for (const { hit } of scored) {
    const group = groups.get(hit.group) ?? [];
    if (group.length < MOST_PER_GROUP) group.push(hit);
    groups.set(hit.group, group);
  }
  return [...groups.values()].flat();
}

/** The full-text query for things in the graph. */
export function graphQuery(query: string): string {
  return `FIND "${query.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
