import { useMutation, useQuery } from "@tanstack/react-query";

import type { components, paths } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { everyItem } from "@/shared/api/everyItem";
import { followLink } from "@/shared/api/link";
import { usePages } from "@/shared/api/usePages";

export type Gap = components["schemas"]["GapTableRow"];
export type Asset = components["schemas"]["AssetPage"]["items"][number];
export type GapFilter = NonNullable<paths["/gaps/export"]["get"]["parameters"]["query"]>;

export function useGaps(filter: GapFilter) {
  return usePages(["gaps", "list", filter], (api, cursor, signal) =>
    answer(api.GET("/gaps", { params: { query: { ...filter, limit: 100, ...(cursor ? { cursor } : {}) } }, signal })),
  );
}

/** What can be filtered by: all gaps without a filter, and what these name. */
export function useGapChoices() {
  const api = useApi();
  return useQuery({
    queryKey: ["gaps", "choices"],
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      const items = await everyItem((cursor) =>
        answer(api.GET("/gaps", { params: { query: { limit: 200, ...cursor } }, signal })),
      );
      const distinct = (values: readonly string[]) => [...new Set(values)].filter(Boolean).toSorted();
      const places = items.flatMap((gap) => gap.places);
      return {
        frameworks: [...new Map(items.map((gap) => [gap.framework_id, gap.framework])).entries()],
        instances: distinct(places.map((place) => place.instance)),
        accounts: distinct(places.map((place) => place.account)),
        types: distinct(places.map((place) => place.type)),
      };
    },
  });
}

export function useAssets({ framework_id, question_id }: Gap) {
  return usePages(["gaps", "assets", framework_id, question_id], async (api, cursor, signal) =>
    followLink(
      await answer(
        api.GET("/gaps/{framework_id}/{question_id}/assets", {
          params: { path: { framework_id, question_id }, query: { limit: 100, ...(cursor ? { cursor } : {}) } },
          signal,
        }),
      ),
      signal,
    ),
  );
}

export function useGapTable() {
  const api = useApi();
  return useMutation({
    mutationFn: (filter: GapFilter) => answer(api.GET("/gaps/export", { params: { query: filter } })),
    onSuccess: ({ url }) => {
      const link = document.createElement("a");
      link.href = url;
      link.download = "gaps.csv";
      link.rel = "noopener";
      link.click();
    },
  });
}
