import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";

/** The framework a requirement is of: its name for the breadcrumb, its kind for what is offered. */
export function useFrameworkOf(id: string): components["schemas"]["FrameworkView"] | undefined {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ["frameworks", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/frameworks/{framework_id}", { params: { path: { framework_id: id } }, signal })),
  });
  return data;
}
