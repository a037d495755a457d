import { keepPreviousData, useInfiniteQuery, type QueryKey } from "@tanstack/react-query";

import { useApi } from "./ApiContext";
import type { Api } from "./client";

interface Paged {
  readonly next_cursor: string | null;
}

/** A list that the API hands out in pages; the pages so far stay on show while a filter changes. */
export function usePages<Page extends Paged>(
  queryKey: QueryKey,
  load: (api: Api, cursor: string | undefined, signal: AbortSignal) => Promise<Page>,
) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => load(api, pageParam ?? undefined, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}
