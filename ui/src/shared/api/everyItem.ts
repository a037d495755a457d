interface Paged<Item> {
  readonly items: readonly Item[];
  readonly next_cursor: string | null;
}

/** All that a list holds, page by page: for what is chosen from, counted or looked up by name. */
export async function everyItem<Item>(
  load: (cursor: { readonly cursor?: string }) => Promise<Paged<Item>>,
): Promise<readonly Item[]> {
  const found: Item[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page: Paged<Item> = await load(cursor === undefined ? {} : { cursor });
    found.push(...page.items);
    cursor = page.next_cursor;
  }
  return found;
}
