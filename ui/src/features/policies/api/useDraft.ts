import { keepPreviousData, useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

import { POLICIES } from "./usePolicies";

export type Draft = components["schemas"]["DraftView"];
export type DraftChange = components["schemas"]["DraftChange"];
export type Publication = components["schemas"]["DraftPublication"];
export type Step = Draft["may"][number];

const STALE = [POLICIES, ["tasks"], ["requirements"], ["frameworks"]] as const;

export function useDraft(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...POLICIES, id, "draft"],
    queryFn: ({ signal }) =>
      answer(api.GET("/policies/{policy_id}/draft", { params: { path: { policy_id: id } }, signal })),
  });
}

interface Text {
  readonly id: string;
  readonly title: string;
  readonly provider: string;
  readonly source: string;
}

/** How a text reads, with its variables filled; asked for while it is written. */
export function usePreview({ id, title, provider, source }: Text) {
  const api = useApi();
  return useQuery({
    queryKey: [...POLICIES, id, "preview", title, provider, source],
    placeholderData: keepPreviousData,
    gcTime: 0,
    queryFn: ({ signal }) =>
      answer(api.POST("/policies/preview", { body: { id, title, provider, source, values: {} }, signal })),
  });
}

const at = ({ document, etag }: Draft) => ({
  params: { path: { policy_id: document }, header: { "If-Match": etag } },
});

export function useSaveDraft() {
  return useChange(
    (api, { draft, change }: { readonly draft: Draft; readonly change: DraftChange }) =>
      answer(api.PATCH("/policies/{policy_id}/draft", { ...at(draft), body: change })),
    ...STALE,
  );
}

interface Move {
  readonly draft: Draft;
  readonly step: Exclude<Step, "save" | "publish">;
  readonly words: string;
}

export function useDraftStep() {
  return useChange(
    (api, { draft, step, words }: Move) => {
      const where = at(draft);
      switch (step) {
        case "submit":
          return answer(api.POST("/policies/{policy_id}/draft/submit", { ...where, body: { note: words } }));
        case "approve":
          return answer(api.POST("/policies/{policy_id}/draft/approve", { ...where, body: { note: words } }));
        case "return":
          return answer(api.POST("/policies/{policy_id}/draft/return", { ...where, body: { reason: words } }));
        case "discard":
          return answer(api.DELETE("/policies/{policy_id}/draft", where));
      }
    },
    ...STALE,
  );
}

export function usePublish() {
  return useChange(
    (api, { draft, body }: { readonly draft: Draft; readonly body: Publication }) =>
      answer(api.POST("/policies/{policy_id}/draft/publish", { ...at(draft), body })),
    ...STALE,
  );
}
