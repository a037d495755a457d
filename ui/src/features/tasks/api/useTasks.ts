import { useQueries, useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { useMe } from "@/shared/session/useMe";

import { done, merged, type Task } from "./merged";

interface Tasks {
  readonly tasks: readonly Task[] | undefined;
  readonly error: Error | null;
  readonly again: () => void;
}

/** What the reader did, the newest first. */
export function useDoneTasks(enabled: boolean): Tasks {
  const api = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: ["tasks", "done"],
    enabled,
    queryFn: ({ signal }) => answer(api.GET("/tasks", { params: { query: { which: "done" } }, signal })),
  });
  return { tasks: data && done(data.items), error, again: () => void refetch() };
}

/** What waits for the reader, from wherever it comes, the earliest due first. */
export function useTasks(): Tasks {
  const api = useApi();
  const { may } = useMe();
  const [asked, accepts, approves] = useQueries({
    queries: [
      { queryKey: ["tasks", "asked"], queryFn: ({ signal }) => answer(api.GET("/tasks", { signal })) },
      { queryKey: ["tasks", "acceptances"], queryFn: ({ signal }) => answer(api.GET("/acceptances", { signal })) },
      {
        queryKey: ["tasks", "approvals"],
        enabled: may("policies:read"),
        queryFn: ({ signal }) => answer(api.GET("/approvals", { signal })),
      },
    ],
  });
  const waiting = may("policies:read") ? approves.data : { items: [] };
  const tasks =
    asked.data && accepts.data && waiting ? merged(asked.data.items, accepts.data.items, waiting.items) : undefined;
  return {
    tasks,
    error: asked.error ?? accepts.error ?? approves.error,
    again: () => void Promise.all([asked.refetch(), accepts.refetch(), approves.refetch()]),
  };
}
