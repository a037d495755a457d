import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";

export type StatusView = components["schemas"]["StatusView"];

export function useStatus() {
  const api = useApi();
  return useQuery({
    queryKey: ["status"],
    queryFn: ({ signal }) => answer(api.GET("/status", { signal })),
    refetchInterval: 60_000,
  });
}
