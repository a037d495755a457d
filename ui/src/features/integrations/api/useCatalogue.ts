import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";

export type Integration = components["schemas"]["IntegrationView"];
export type ConfigField = components["schemas"]["ConfigField"];

/** What can be connected; it changes with a release only. */
export function useCatalogue() {
  const api = useApi();
  return useQuery({
    queryKey: ["integrations"],
    staleTime: 300_000,
    queryFn: ({ signal }) => answer(api.GET("/integrations", { signal })),
  });
}
