import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { usePages } from "@/shared/api/usePages";
import { underWay } from "@/shared/evaluation/useEvaluations";

export type InstanceView = components["schemas"]["InstanceView"];
export type JobView = components["schemas"]["JobView"];
export type UnitView = components["schemas"]["UnitView"];

export function useInstance(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["instances", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/integrations/instances/{instance_id}", { params: { path: { instance_id: id } }, signal })),
  });
}

/** Newest first; while the newest runs they are asked for again. */
export function useJobs(instanceId: string) {
  return usePages(
    ["instances", instanceId, "jobs"],
    (api, cursor, signal) =>
      answer(
        api.GET("/integrations/instances/{instance_id}/jobs", {
          params: { path: { instance_id: instanceId }, query: { limit: 50, ...(cursor !== undefined && { cursor }) } },
          signal,
        }),
      ),
    (page) => underWay(page.items[0]?.state),
  );
}

export function useJob(instanceId: string, jobId: string | null) {
  const api = useApi();
  return useQuery({
    queryKey: ["instances", instanceId, "jobs", jobId],
    enabled: jobId !== null,
    queryFn: ({ signal }) =>
      answer(
        api.GET("/integrations/instances/{instance_id}/jobs/{job_id}", {
          params: { path: { instance_id: instanceId, job_id: jobId ?? "" } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (underWay(state.data?.state) ? 1_500 : false),
  });
}

export function useStartJob(instanceId: string) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST("/integrations/instances/{instance_id}/jobs", {
          params: { path: { instance_id: instanceId }, header: { "Idempotency-Key": crypto.randomUUID() } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["instances", instanceId, "jobs"] }),
  });
}

export function useCancelJob(instanceId: string) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (jobId: string) =>
      answer(
        api.POST("/integrations/instances/{instance_id}/jobs/{job_id}/cancel", {
          params: { path: { instance_id: instanceId, job_id: jobId } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["instances", instanceId] }),
  });
}
