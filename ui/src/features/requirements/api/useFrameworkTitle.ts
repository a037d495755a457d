import { useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";

/** The framework's name for the breadcrumb; the id stands in until it is there. */
export function useFrameworkTitle(id: string): string {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ["frameworks", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/frameworks/{framework_id}", { params: { path: { framework_id: id } }, signal })),
  });
  return data?.title ?? id;
}
