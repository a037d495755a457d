import { useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";

export function useSchema() {
  const api = useApi();
  return useQuery({
    queryKey: ["schema"],
    queryFn: ({ signal }) => answer(api.GET("/schema", { signal })),
    staleTime: Infinity,
  });
}
