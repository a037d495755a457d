import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";
import { usePages } from "@/shared/api/usePages";

export type ReviewView = components["schemas"]["ReviewView"];
export type ReviewDecision = components["schemas"]["ReviewDecision"];
export type Tab = "mine" | "due" | "upcoming" | "decided";

export function useReviews(tab: Tab) {
  return usePages(["reviews", "list", tab], (api, cursor, signal) => {
    const query = {
      ...(tab === "mine" ? { mine: true } : { which: tab }),
      ...(cursor !== undefined && { cursor }),
    };
    return answer(api.GET("/reviews", { params: { query }, signal }));
  });
}

export function useReview(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["reviews", "one", id],
    queryFn: ({ signal }) => answer(api.GET("/reviews/{review_id}", { params: { path: { review_id: id } }, signal })),
  });
}

export function useDecision({ id, etag }: ReviewView) {
  return useChange(
    (api, body: ReviewDecision) =>
      answer(
        api.POST("/reviews/{review_id}/decision", {
          params: { path: { review_id: id }, header: { "If-Match": etag } },
          body,
        }),
      ),
    ["reviews"],
    ["notices"],
  );
}
