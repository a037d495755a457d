import { useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { everyItem } from "@/shared/api/everyItem";

/** Every piece once: they are asked for to the last page, so that a filter never overlooks one. */
export function useLibrary() {
  const api = useApi();
  return useQuery({
    queryKey: ["evidence", "library"],
    queryFn: ({ signal }) =>
      everyItem((cursor) =>
        answer(api.GET("/evidence-items", { params: { query: { limit: 1000, ...cursor } }, signal })),
      ),
  });
}
