import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, settled } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

export type ReviewSetting = components["schemas"]["ReviewSettingView"];
export type ReviewSettingChange = components["schemas"]["ReviewSettingChange"];
export type Subject = components["schemas"]["SubjectView"];

/** As the address names it: a control by its id, all else with its framework. */
const addressed = ({ kind, id, framework_id }: Subject) => ({
  kind,
  subject_id: kind === "control" ? id : `${framework_id}:${id}`,
});

export function useReviewSetting(subject: Subject) {
  const api = useApi();
  return useQuery({
    queryKey: ["review-settings", subject],
    queryFn: ({ signal }) => answer(api.GET("/review-settings/of", { params: { query: subject }, signal })),
  });
}

/** What is set, wherever it stands. */
export function useReviewSettings() {
  const api = useApi();
  return useQuery({
    queryKey: ["review-settings", "all"],
    queryFn: ({ signal }) => answer(api.GET("/review-settings", { signal })),
  });
}

export function useReviewSettingChange(subject: Subject, etag: string) {
  return useChange(
    (api, body: ReviewSettingChange) =>
      answer(
        api.PATCH("/review-settings/{kind}/{subject_id}", {
          params: { path: addressed(subject), header: { "If-Match": etag } },
          body,
        }),
      ),
    ["review-settings"],
    ["reviews"],
  );
}

export function useReviewSettingRemoval(subject: Subject) {
  return useChange(
    (api) => settled(api.DELETE("/review-settings/{kind}/{subject_id}", { params: { path: addressed(subject) } })),
    ["review-settings"],
    ["reviews"],
  );
}
