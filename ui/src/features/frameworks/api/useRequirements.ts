import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { requirementsOf } from "@/shared/requirement/requirementsOf";

export type RequirementRow = components["schemas"]["RequirementRow"];
export type RequirementSection = components["schemas"]["RequirementSection"];

/** All of them at once: a framework has 5,000 at most, and filters then answer while one types. */
export function useRequirements(frameworkId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["frameworks", frameworkId, "requirements"],
    queryFn: ({ signal }) => requirementsOf(api, frameworkId, signal),
  });
}
