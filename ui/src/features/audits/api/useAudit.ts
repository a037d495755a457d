import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once } from "@/shared/api/client";
import { everyItem } from "@/shared/api/everyItem";
import { followLink } from "@/shared/api/link";
import { useChange } from "@/shared/api/useChange";

import { AUDITS } from "./useEngagements";

export type Board = components["schemas"]["BoardView"];
export type AuditRow = components["schemas"]["AuditRow"];
export type AuditStatus = components["schemas"]["AuditStatusView"];
export type AuditRequirement = components["schemas"]["AuditRequirementView"];
export type Assignment = components["schemas"]["Assignment"];
export type Comment = components["schemas"]["CommentView"];
export type NewComment = components["schemas"]["NewComment"];
export type Status = AuditStatus["status"];

const THREAD = 200;

/** What one audit shows: its board, its requirements, what is said of them, and what waits for people. */
const STALE = [AUDITS, ["tasks"]] as const;

export function useBoard(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id, "board"],
    queryFn: async ({ signal }) => {
      const params = { path: { engagement_id: id } };
      return followLink(await answer(api.GET("/engagements/{engagement_id}/board", { params, signal })), signal);
    },
  });
}

export function useAuditRequirements(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id, "requirements"],
    queryFn: async ({ signal }) => {
      const params = { path: { engagement_id: id } };
      return followLink(await answer(api.GET("/engagements/{engagement_id}/requirements", { params, signal })), signal);
    },
  });
}

export function useAuditRequirement(id: string, ref: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id, "requirements", ref],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/engagements/{engagement_id}/requirements/{ref}", {
          params: { path: { engagement_id: id, ref } },
          signal,
        }),
      ),
  });
}

interface Place {
  readonly id: string;
  readonly ref: string;
  readonly etag: string;
}

export function useMoveRequirement() {
  return useChange(
    (api, { id, ref, etag, to, why }: Place & { readonly to: Status; readonly why: string }) =>
      answer(
        api.POST("/engagements/{engagement_id}/requirements/{ref}/moves", {
          params: { path: { engagement_id: id, ref }, header: { "If-Match": etag } },
          body: { to, why },
        }),
      ),
    ...STALE,
  );
}

export function useAssignRequirement() {
  return useChange(
    (api, { id, ref, etag, body }: Place & { readonly body: Assignment }) =>
      answer(
        api.PATCH("/engagements/{engagement_id}/requirements/{ref}", {
          params: { path: { engagement_id: id, ref }, header: { "If-Match": etag } },
          body,
        }),
      ),
    ...STALE,
  );
}

export function useAuditEvidence(id: string, ref: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id, "requirements", ref, "evidence"],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/engagements/{engagement_id}/requirements/{ref}/evidence", {
          params: { path: { engagement_id: id, ref } },
          signal,
        }),
      ),
  });
}

export interface Subject {
  readonly of: Comment["of"];
  readonly key: string;
}

/** A thread whole: what was said last stands at its end. */
export function useComments(id: string, { of, key }: Subject) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id, "comments", of, key],
    queryFn: ({ signal }) =>
      everyItem((cursor) => {
        const params = { path: { engagement_id: id }, query: { of, key, limit: THREAD, ...cursor } };
        return answer(api.GET("/engagements/{engagement_id}/comments", { params, signal }));
      }),
  });
}

export function useAddComment(id: string) {
  return useChange(
    (api, body: NewComment) =>
      answer(
        api.POST("/engagements/{engagement_id}/comments", {
          params: { path: { engagement_id: id }, header: once() },
          body,
        }),
      ),
    AUDITS,
  );
}

export function useEditComment(id: string) {
  return useChange(
    (api, { comment, said }: { readonly comment: Comment; readonly said: string }) =>
      answer(
        api.PATCH("/engagements/{engagement_id}/comments/{comment_id}", {
          params: { path: { engagement_id: id, comment_id: comment.id }, header: { "If-Match": comment.etag } },
          body: { text: said },
        }),
      ),
    AUDITS,
  );
}

export function useWithdrawComment(id: string) {
  return useChange(
    (api, comment: Comment) =>
      answer(
        api.POST("/engagements/{engagement_id}/comments/{comment_id}/withdraw", {
          params: { path: { engagement_id: id, comment_id: comment.id }, header: { "If-Match": comment.etag } },
        }),
      ),
    AUDITS,
  );
}
