import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, settled } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

export type KeyView = components["schemas"]["KeyView"];
export type KeyRequest = components["schemas"]["KeyRequest"];

export function useKeys(everybody: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ["keys", everybody],
    queryFn: ({ signal }) => answer(api.GET("/api-keys", { params: { query: { everybody } }, signal })),
  });
}

export function useMakeKey() {
  return useChange((api, body: KeyRequest) => answer(api.POST("/api-keys", { body })), ["keys"]);
}

export function useRevokeKey() {
  return useChange(
    (api, id: string) => settled(api.DELETE("/api-keys/{key_id}", { params: { path: { key_id: id } } })),
    ["keys"],
  );
}
