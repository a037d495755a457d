import { useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";

export function useEntity(id: string | null) {
  const api = useApi();
  return useQuery({
    queryKey: ["entities", id],
    enabled: id !== null,
    queryFn: ({ signal }) =>
      answer(api.GET("/entities/{entity_id}", { params: { path: { entity_id: id ?? "" } }, signal })),
  });
}

export function useNeighbours(id: string, enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ["entities", id, "neighbours"],
    enabled,
    queryFn: ({ signal }) =>
      answer(
        api.GET("/entities/{entity_id}/neighbours", {
          params: { path: { entity_id: id }, query: { limit: 200 } },
          signal,
        }),
      ),
  });
}
