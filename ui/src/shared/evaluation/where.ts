/** A framework by its id and the title that people know it by. */
export interface Where {
  readonly id: string;
  readonly title: string;
}

/** The frameworks that a control or question speaks in, each once. */
export function whereOf(uses: readonly { framework_id: string; framework: string }[]): readonly Where[] {
  const titles = new Map(uses.map(({ framework_id, framework }) => [framework_id, framework]));
  return [...titles].map(([id, title]) => ({ id, title }));
}
