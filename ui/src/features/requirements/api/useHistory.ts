import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { followLink } from "@/shared/api/link";
import { asQuery, type Period } from "@/shared/operation/period";

export type HistoryView = components["schemas"]["HistoryView"];
export type HistoryDay = HistoryView["days"][number];
export type QueryEdit = HistoryView["edits"][number];

export function useHistory(frameworkId: string, ref: string, period: Period) {
  const api = useApi();
  return useQuery({
    queryKey: ["requirements", frameworkId, ref, "history", period],
    queryFn: async ({ signal }) =>
      followLink(
        await answer(
          api.GET("/frameworks/{framework_id}/requirements/{ref}/history", {
            params: { path: { framework_id: frameworkId, ref }, query: asQuery(period) },
            signal,
          }),
        ),
        signal,
      ),
  });
}

export function useRequirementOperation(frameworkId: string, ref: string, period: Period) {
  const api = useApi();
  return useQuery({
    queryKey: ["requirements", frameworkId, ref, "operation", period],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/frameworks/{framework_id}/requirements/{ref}/operation", {
          params: { path: { framework_id: frameworkId, ref }, query: asQuery(period) },
          signal,
        }),
      ),
  });
}
