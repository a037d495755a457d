import { QueryClient } from "@tanstack/react-query";

import { ApiError } from "./problem";

/** What the server refused once it refuses again; only a lost connection or a busy server is tried anew. */
export function worthRetrying(failures: number, error: unknown): boolean {
  if (failures >= 2) return false;
  return !(error instanceof ApiError) || error.status === 429 || error.status >= 500;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 20_000, retry: worthRetrying, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}
