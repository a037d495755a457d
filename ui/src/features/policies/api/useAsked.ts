import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once, settled } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

import { POLICIES } from "./usePolicies";

export type Asked = components["schemas"]["PolicyPerson"];

/** Everybody who is asked to accept documents. */
export function useAsked() {
  const api = useApi();
  return useQuery({
    queryKey: [...POLICIES, "people"],
    queryFn: ({ signal }) => answer(api.GET("/policy-people", { signal })),
  });
}

interface List {
  readonly csv: string;
  readonly replace: boolean;
}

export function useTakeList() {
  return useChange(
    (api, body: List) => answer(api.POST("/policy-people/imports", { params: { header: once() }, body })),
    POLICIES,
  );
}

/** Reads the people whom integrations found last. */
export function useRefreshAsked() {
  return useChange((api) => answer(api.POST("/policy-people/refresh")), POLICIES);
}

export function useTakeOff() {
  return useChange(
    (api, email: string) => settled(api.DELETE("/policy-people/{email}", { params: { path: { email } } })),
    POLICIES,
  );
}
