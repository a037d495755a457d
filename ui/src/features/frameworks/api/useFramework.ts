import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";

export type FrameworkView = components["schemas"]["FrameworkView"];

export function useFramework(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["frameworks", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/frameworks/{framework_id}", { params: { path: { framework_id: id } }, signal })),
  });
}
