import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";

export type Evaluation = components["schemas"]["EvaluationView"];
export type EvaluationRequest = components["schemas"]["EvaluationRequest"];

/** A job that has not ended: evaluations, exports and collections name these states alike. */
export const underWay = (state: string | undefined) =>
  state === "queued" || state === "running" || state === "finishing";

const keyOf = (frameworkId: string) => ["evaluations", frameworkId] as const;

/** A framework's evaluations, newest first; while one runs they are asked for again each second. */
export function useEvaluations(frameworkId: string, limit = 60) {
  const api = useApi();
  return useQuery({
    queryKey: [...keyOf(frameworkId), limit],
    queryFn: ({ signal }) =>
      answer(api.GET("/evaluations", { params: { query: { framework_id: frameworkId, limit } }, signal })),
    refetchInterval: ({ state }) => (underWay(state.data?.items[0]?.state) ? 1_000 : false),
  });
}

/** The evaluation under way, if any; when it ends, everything that shows figures is read anew. */
export function useRunningEvaluation(frameworkId: string, onEnd: (ended: Evaluation) => void) {
  const client = useQueryClient();
  const newest = useEvaluations(frameworkId, 1).data?.items[0];
  const watched = useRef<string | null>(null);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    if (newest === undefined) return;
    if (underWay(newest.state)) {
      watched.current = newest.id;
    } else if (watched.current === newest.id) {
      watched.current = null;
      void client.invalidateQueries();
      end.current(newest);
    }
  }, [newest, client]);
  return newest !== undefined && underWay(newest.state) ? newest : undefined;
}

export function useCancelEvaluation() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.POST("/evaluations/{evaluation_id}/cancel", { params: { path: { evaluation_id: id } } })),
    onSuccess: ({ framework_id }) => client.invalidateQueries({ queryKey: keyOf(framework_id) }),
  });
}

export function useStartEvaluation(frameworkId: string) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: EvaluationRequest) =>
      answer(
        api.POST("/frameworks/{framework_id}/evaluations", {
          params: { path: { framework_id: frameworkId }, header: { "Idempotency-Key": crypto.randomUUID() } },
          body,
        }),
      ),
    onSuccess: (started) => {
      client.setQueryData([...keyOf(frameworkId), 1], { items: [started], next_cursor: null });
      return client.invalidateQueries({ queryKey: keyOf(frameworkId) });
    },
  });
}
