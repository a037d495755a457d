import { useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { everyItem } from "@/shared/api/everyItem";
import { useMe } from "@/shared/session/useMe";

/** Every configured integration. */
export function useInstances(enabled = true) {
  const api = useApi();
  return useQuery({
    queryKey: ["instances"],
    enabled,
    queryFn: ({ signal }) =>
      everyItem((cursor) =>
        answer(api.GET("/integrations/instances", { params: { query: { limit: 200, ...cursor } }, signal })),
      ),
  });
}

/** Names of what collects, by id: to who may see integrations; to all others there are none. */
export function useInstanceNames(): ReadonlyMap<string, string> {
  const { may } = useMe();
  const { data } = useInstances(may("integrations:read"));
  return new Map(data?.map(({ id, name }) => [id, name]));
}
