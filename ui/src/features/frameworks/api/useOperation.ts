import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { followLink } from "@/shared/api/link";
import { asQuery, type Period } from "@/shared/operation/period";

export type Operation = components["schemas"]["FrameworkOperationView"];

export function useOperation(frameworkId: string, period: Period) {
  const api = useApi();
  return useQuery({
    queryKey: ["frameworks", frameworkId, "operation", period],
    queryFn: async ({ signal }) =>
      followLink(
        await answer(
          api.GET("/frameworks/{framework_id}/operation", {
            params: { path: { framework_id: frameworkId }, query: asQuery(period) },
            signal,
          }),
        ),
        signal,
      ),
  });
}
