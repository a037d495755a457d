import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";

export type RequirementView = components["schemas"]["RequirementView"];

export function useRequirement(frameworkId: string, ref: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["requirements", frameworkId, ref],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/frameworks/{framework_id}/requirements/{ref}", {
          params: { path: { framework_id: frameworkId, ref } },
          signal,
        }),
      ),
  });
}

export interface Applicability {
  readonly applicable: boolean;
  readonly reason: string;
  readonly etag: string;
}

export function useChangeApplicability(frameworkId: string, ref: string) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, ...body }: Applicability) =>
      answer(
        api.PATCH("/frameworks/{framework_id}/requirements/{ref}", {
          params: { path: { framework_id: frameworkId, ref }, header: { "If-Match": etag } },
          body,
        }),
      ),
    onSuccess: (changed) => {
      client.setQueryData(["requirements", frameworkId, ref], changed);
      void client.invalidateQueries({ queryKey: ["frameworks"] });
      void client.invalidateQueries({ queryKey: ["status"] });
    },
  });
}
