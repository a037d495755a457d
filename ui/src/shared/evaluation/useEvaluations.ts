import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, type Api } from "@/shared/api/client";

export type Evaluation = components["schemas"]["EvaluationView"];
export type EvaluationRequest = components["schemas"]["EvaluationRequest"];
type EvaluationPage = components["schemas"]["EvaluationPage"];

/** A job that has not ended: evaluations, exports and collections name these states alike. */
export const underWay = (state: string | undefined) =>
  state === "queued" || state === "running" || state === "finishing";

const keyOf = (frameworkId: string) => ["evaluations", frameworkId] as const;

/** Of these newest ones some may be under way at once: parts of a framework are evaluated beside each other. */
const RECENT = 20;

/** A framework's newest evaluations; while one runs they are asked for again each second. */
export const evaluationsOf = (api: Api, frameworkId: string) =>
  queryOptions({
    queryKey: keyOf(frameworkId),
    queryFn: ({ signal }) =>
      answer(api.GET("/evaluations", { params: { query: { framework_id: frameworkId, limit: RECENT } }, signal })),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => underWay(one.state)) ? 1_000 : false),
  });

/** The evaluations under way; when one of them ends, everything that shows figures is read anew. */
export function useRunningEvaluations(frameworkId: string, onEnd: (ended: Evaluation) => void) {
  const client = useQueryClient();
  const { data } = useQuery(evaluationsOf(useApi(), frameworkId));
  const watched = useRef(new Set<string>());
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    const ended = (data?.items ?? []).filter((one) => !underWay(one.state) && watched.current.has(one.id));
    watched.current = new Set((data?.items ?? []).filter((one) => underWay(one.state)).map(({ id }) => id));
    if (ended.length > 0) void client.invalidateQueries();
    ended.forEach((one) => end.current(one));
  }, [data, client]);
  return data?.items.filter((one) => underWay(one.state)) ?? [];
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

export function useStartEvaluation() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ frameworkId, part }: { readonly frameworkId: string; readonly part: EvaluationRequest }) =>
      answer(
        api.POST("/frameworks/{framework_id}/evaluations", {
          params: { path: { framework_id: frameworkId }, header: { "Idempotency-Key": crypto.randomUUID() } },
          body: part,
        }),
      ),
    onSuccess: (started, { frameworkId }) => {
      client.setQueryData<EvaluationPage>(keyOf(frameworkId), (held) => ({
        items: [started, ...(held?.items ?? []).filter(({ id }) => id !== started.id)],
        next_cursor: null,
      }));
      return client.invalidateQueries({ queryKey: keyOf(frameworkId) });
    },
  });
}
