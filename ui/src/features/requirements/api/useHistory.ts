import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";

export type HistoryView = components["schemas"]["HistoryView"];

export function useHistory(frameworkId: string, ref: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["requirements", frameworkId, ref, "history"],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/frameworks/{framework_id}/requirements/{ref}/history", {
          params: { path: { framework_id: frameworkId, ref } },
          signal,
        }),
      ),
  });
}
