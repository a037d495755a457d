import { keepPreviousData, useInfiniteQuery, type QueryKey } from "@tanstack/react-query";

import { useApi } from "./ApiContext";
import type { Api } from "./client";

interface Paged {
  readonly items?: readonly unknown[];
  readonly next_cursor: string | null;
}

/** How long to wait for each page that is shown before they are asked for again, in milliseconds. */
const PAUSE = 1_000;

/**
 * A list that the API hands out in pages; the pages so far stay on show while a filter changes.
 * While something on one of them is `live` they are asked for again.
 */
export function usePages<Page extends Paged>(
  queryKey: QueryKey,
  load: (api: Api, cursor: string | undefined, signal: AbortSignal) => Promise<Page>,
  live: (page: Page) => boolean = () => false,
) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey,
    queryFn: async ({ pageParam, signal }) => {
      let page = await load(api, pageParam ?? undefined, signal);
      // What the reader may not see is left out after reading, so that a page may be empty and not the last.
      while (page.items?.length === 0 && page.next_cursor !== null) page = await load(api, page.next_cursor, signal);
      return page;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => {
      const pages = state.data?.pages ?? [];
      return pages.some(live) && PAUSE * pages.length;
    },
  });
}
