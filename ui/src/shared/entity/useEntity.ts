import { useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { usePages } from "@/shared/api/usePages";

export function useEntity(id: string | null) {
  const api = useApi();
  return useQuery({
    queryKey: ["entities", id],
    enabled: id !== null,
    queryFn: ({ signal }) =>
      answer(api.GET("/entities/{entity_id}", { params: { path: { entity_id: id ?? "" } }, signal })),
  });
}

export function useNeighbours(id: string) {
  return usePages(["entities", id, "neighbours"], (api, cursor, signal) =>
    answer(
      api.GET("/entities/{entity_id}/neighbours", {
        params: { path: { entity_id: id }, query: { limit: 200, ...(cursor !== undefined && { cursor }) } },
        signal,
      }),
    ),
  );
}
