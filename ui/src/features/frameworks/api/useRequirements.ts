import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";

export type RequirementRow = components["schemas"]["RequirementRow"];
export type RequirementSection = components["schemas"]["RequirementSection"];

/** All of them at once: a framework has hundreds at most, and filters then answer while one types. */
export function useRequirements(frameworkId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["frameworks", frameworkId, "requirements"],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/frameworks/{framework_id}/requirements", { params: { path: { framework_id: frameworkId } }, signal }),
      ),
  });
}
