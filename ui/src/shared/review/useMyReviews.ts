import { useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { everyItem } from "@/shared/api/everyItem";
import { useMe } from "@/shared/session/useMe";

/** How many reviews are mine and due: the badge of the rail. */
export function useDueReviews(): number {
  const api = useApi();
  const { may } = useMe();
  const { data } = useQuery({
    queryKey: ["reviews", "due"],
    enabled: may("frameworks:read"),
    staleTime: 120_000,
    retry: false,
    queryFn: ({ signal }) =>
      everyItem((cursor) =>
        answer(api.GET("/reviews", { params: { query: { mine: true, limit: 100, ...cursor } }, signal })),
      ),
  });
  return data?.filter(({ state }) => state === "open").length ?? 0;
}
