import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";

import { actAs, actingAs, startAnew } from "@/shared/session/actingAs";

import { ApiError } from "./problem";

/** What the server refused once it refuses again; only a lost connection or a busy server is tried anew. */
export function worthRetrying(failures: number, error: unknown): boolean {
  if (failures >= 2) return false;
  return !(error instanceof ApiError) || error.status === 429 || error.status >= 500;
}

export function createQueryClient(): QueryClient {
  const heed = (error: unknown): void => heedRefusal(client, error);
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: heed }),
    mutationCache: new MutationCache({ onError: heed }),
    defaultOptions: {
      queries: { staleTime: 20_000, retry: worthRetrying, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
  return client;
}

/** A refusal that says that the reader's rights are others than the app believes. */
function heedRefusal(client: QueryClient, error: unknown): void {
  if (!(error instanceof ApiError) || error.status !== 403) return;
  if (error.details.needs === "second-factor") void client.invalidateQueries({ queryKey: ["me"] });
  if (actingAs() !== "" && error.details.group === actingAs()) {
    actAs("");
    void startAnew(client);
  }
}
