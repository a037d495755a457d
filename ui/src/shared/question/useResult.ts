import { useInfiniteQuery, useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { followLink } from "@/shared/api/link";

export type QuestionOutcome = components["schemas"]["QuestionOutcome"];
export type QueryOutcome = components["schemas"]["QueryOutcome"];
export type ResultView = components["schemas"]["ResultView"];
export type Certificate = components["schemas"]["Certificate"];

/** What a question found in one evaluation: it never changes, so it is kept as long as the page. */
export function useResult(evaluationId: string, questionId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["results", evaluationId, questionId],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/evaluations/{evaluation_id}/results/{question_id}", {
          params: { path: { evaluation_id: evaluationId, question_id: questionId } },
          signal,
        }),
      ),
    staleTime: Infinity,
  });
}

const PAGE = 250;

export function useRows(evaluationId: string, questionId: string, index: number) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ["rows", evaluationId, questionId, index],
    queryFn: async ({ pageParam, signal }) =>
      followLink(
        await answer(
          api.GET("/evaluations/{evaluation_id}/results/{question_id}/queries/{index}/rows", {
            params: {
              path: { evaluation_id: evaluationId, question_id: questionId, index: String(index) },
              query: pageParam === null ? { limit: PAGE } : { limit: PAGE, cursor: pageParam },
            },
            signal,
          }),
        ),
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    staleTime: Infinity,
  });
}
