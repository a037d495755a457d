import { useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { followLink } from "@/shared/api/link";

import { AUDITS } from "./useEngagements";

/** Every requirement over the engagement's period. */
export function useEngagementStatus(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id, "status"],
    queryFn: async ({ signal }) =>
      followLink(
        await answer(
          api.GET("/engagements/{engagement_id}/status", { params: { path: { engagement_id: id } }, signal }),
        ),
        signal,
      ),
  });
}

export function useAuditOperation(id: string, ref: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id, "requirements", ref, "operation"],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/engagements/{engagement_id}/requirements/{ref}/operation", {
          params: { path: { engagement_id: id, ref } },
          signal,
        }),
      ),
  });
}

interface Part {
  /** One day of the period; without it, all of them. */
  readonly day?: string;
  readonly enabled?: boolean;
}

export function useAuditHistory(id: string, ref: string, { day, enabled = true }: Part = {}) {
  const api = useApi();
  const query = day === undefined ? {} : { from: day, to: day };
  return useQuery({
    queryKey: [...AUDITS, id, "requirements", ref, "history", day ?? ""],
    enabled,
    queryFn: async ({ signal }) =>
      followLink(
        await answer(
          api.GET("/engagements/{engagement_id}/requirements/{ref}/history", {
            params: { path: { engagement_id: id, ref }, query },
            signal,
          }),
        ),
        signal,
      ),
  });
}

/** What a question of a requirement found on a past day. */
export function useDayResult(id: string, ref: string, questionId: string, day: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id, "requirements", ref, "results", questionId, day],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      answer(
        api.GET("/engagements/{engagement_id}/requirements/{ref}/results/{question_id}", {
          params: { path: { engagement_id: id, ref, question_id: questionId }, query: { day } },
          signal,
        }),
      ),
  });
}
