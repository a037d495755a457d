import { useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { followLink } from "@/shared/api/link";
import { asQuery, type Period } from "@/shared/operation/period";

export function useHistory(frameworkId: string, ref: string, period: Period, enabled = true) {
  const api = useApi();
  return useQuery({
    queryKey: ["requirements", frameworkId, ref, "history", period],
    enabled,
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
