import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { followLink } from "@/shared/api/link";

export type AskedView = components["schemas"]["AskedView"];
export type ComparisonView = components["schemas"]["ComparisonView"];

const LIMIT = 200;

/** What the question would have found on a past day; nothing of it is stored. */
export function useAsked(id: string, day: string | null) {
  const api = useApi();
  return useQuery({
    queryKey: ["questions", id, "at", day],
    enabled: day !== null,
    staleTime: Infinity,
    retry: false,
    queryFn: async ({ signal }) => {
      const params = { path: { question_id: id }, query: { day: day ?? "", limit: LIMIT } };
      return followLink(await answer(api.GET("/questions/{question_id}/at", { params, signal })), signal);
    },
  });
}

export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What appeared, went and changed between two days. */
export function useCompared(id: string, days: Days | null) {
  const api = useApi();
  return useQuery({
    queryKey: ["questions", id, "comparison", days],
    enabled: days !== null,
    staleTime: Infinity,
    retry: false,
    queryFn: async ({ signal }) => {
      const query = { from: days?.from ?? "", to: days?.to ?? "", limit: LIMIT };
      const params = { path: { question_id: id }, query };
      return followLink(await answer(api.GET("/questions/{question_id}/comparison", { params, signal })), signal);
    },
  });
}
