import { useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query";

import { useApi } from "./ApiContext";
import type { Api } from "./client";

/** Takes away what the page itself shows: nothing is asked for again until the next page asks. */
export function useRemoval<Wish, Done>(run: (api: Api, wish: Wish) => Promise<Done>, ...stale: readonly QueryKey[]) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish) => run(api, wish),
    onSuccess: () => Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey, refetchType: "none" }))),
  });
}

/** One change through the API; afterwards whatever it may have made old is asked for again. */
export function useChange<Wish, Done>(run: (api: Api, wish: Wish) => Promise<Done>, ...stale: readonly QueryKey[]) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish) => run(api, wish),
    onSuccess: () => Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
