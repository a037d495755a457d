import { useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { useMe } from "@/shared/session/useMe";

/** Names of what collects, by id: to who may see integrations; to all others there are none. */
export function useInstanceNames(): ReadonlyMap<string, string> {
  const api = useApi();
  const { may } = useMe();
  const { data } = useQuery({
    queryKey: ["instances"],
    enabled: may("integrations:read"),
    queryFn: ({ signal }) => answer(api.GET("/integrations/instances", { params: { query: { limit: 200 } }, signal })),
  });
  return new Map((data?.items ?? []).map(({ id, name }) => [id, name]));
}
