import { useInfiniteQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { followLink } from "@/shared/api/link";
import { usePages } from "@/shared/api/usePages";

export type QueryAnswer = components["schemas"]["QueryAnswer"];

const PAGE = 250;

/** Runs a query on a snapshot; the pages that follow stay on the snapshot of the first. */
export function useQueryRun(query: string, snapshotId: string | null, run: number) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ["query", query, snapshotId, run],
    enabled: query.trim() !== "",
    queryFn: async ({ pageParam, signal }) => {
      const began = performance.now();
      const page = await followLink(
        await answer(
          api.POST("/queries", {
            body: {
              query,
              snapshot_id: snapshotId,
              at: null,
              parameters: {},
              variables: {},
              cursor: pageParam,
              limit: PAGE,
            },
            signal,
          }),
        ),
        signal,
      );
      return { ...page, took: performance.now() - began };
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    staleTime: Infinity,
    retry: false,
  });
}

export function useSnapshots() {
  return usePages(["snapshots"], (api, cursor, signal) =>
    answer(
      api.GET("/snapshots", { params: { query: { limit: 200, ...(cursor !== undefined && { cursor }) } }, signal }),
    ),
  );
}
