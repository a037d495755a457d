import { useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";

export function useMeQuery() {
  const api = useApi();
  return useQuery({
    queryKey: ["me"],
    queryFn: ({ signal }) => answer(api.GET("/me", { signal })),
    staleTime: 5 * 60_000,
  });
}
