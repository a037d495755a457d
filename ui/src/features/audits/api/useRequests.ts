import { keepPreviousData, useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once } from "@/shared/api/client";
import { followLink } from "@/shared/api/link";
import { useChange } from "@/shared/api/useChange";
import type { EvidenceItem } from "@/shared/evidence/useItems";

import { AUDITS } from "./useEngagements";

export type RequestView = components["schemas"]["RequestView"];
export type RequestRow = components["schemas"]["RequestRow"];
export type NewRequest = components["schemas"]["NewRequest"];
export type RequestChange = components["schemas"]["RequestChange"];
export type RequestMove = components["schemas"]["RequestMove"];
export type Attachment = components["schemas"]["AttachmentView"];
export type RequestState = RequestView["state"];

const STALE = [AUDITS, ["tasks"]] as const;

export function useRequests(id: string, filter: { readonly ref?: string } = {}) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id, "requests", filter],
    queryFn: async ({ signal }) => {
      const params = { path: { engagement_id: id }, query: filter };
      return followLink(await answer(api.GET("/engagements/{engagement_id}/requests", { params, signal })), signal);
    },
  });
}

export function useRequest(id: string, requestId: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id, "requests", requestId],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/engagements/{engagement_id}/requests/{request_id}", {
          params: { path: { engagement_id: id, request_id: requestId } },
          signal,
        }),
      ),
  });
}

export function useCreateRequest(id: string) {
  return useChange(
    (api, body: NewRequest) =>
      answer(
        api.POST("/engagements/{engagement_id}/requests", {
          params: { path: { engagement_id: id }, header: once() },
          body,
        }),
      ),
    ...STALE,
  );
}

interface Edit {
  readonly request: RequestView;
  readonly change: RequestChange;
}

export function useChangeRequest() {
  return useChange(
    (api, { request, change }: Edit) =>
      answer(
        api.PATCH("/engagements/{engagement_id}/requests/{request_id}", {
          params: {
            path: { engagement_id: request.engagement_id, request_id: request.id },
            header: { "If-Match": request.etag },
          },
          body: change,
        }),
      ),
    ...STALE,
  );
}

interface Step {
  readonly request: RequestView;
  readonly move: RequestMove;
}

export function useMoveRequest() {
  return useChange(
    (api, { request, move }: Step) =>
      answer(
        api.POST("/engagements/{engagement_id}/requests/{request_id}/moves", {
          params: {
            path: { engagement_id: request.engagement_id, request_id: request.id },
            header: { "If-Match": request.etag },
          },
          body: move,
        }),
      ),
    ...STALE,
  );
}

const ENOUGH = 50;

/** What the library holds of these words, to attach from: asked for until there is enough to show. */
export function useLibrary(text: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["evidence", "library", "found", text],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const found: EvidenceItem[] = [];
      let cursor: string | null = null;
      do {
        const more: { cursor?: string } = cursor === null ? {} : { cursor };
        const query = { limit: ENOUGH, text, ...more };
        const page = await answer(api.GET("/evidence-items", { params: { query }, signal }));
        found.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor !== null && found.length < ENOUGH);
      return found;
    },
  });
}
