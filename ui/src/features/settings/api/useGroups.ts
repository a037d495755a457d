import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once, settled } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

export type GroupDetail = components["schemas"]["GroupDetail"];
export type GroupRequest = components["schemas"]["GroupRequest"];
export type GroupChange = components["schemas"]["GroupChange"];
export type Permission = components["schemas"]["Permission"];
export type PolicyModel = components["schemas"]["PolicyModel"];

export function useGroups() {
  const api = useApi();
  return useQuery({
    queryKey: ["groups"],
    queryFn: ({ signal }) => answer(api.GET("/groups", { signal })),
  });
}

export function usePermissions() {
  const api = useApi();
  return useQuery({
    queryKey: ["permissions"],
    staleTime: Infinity,
    queryFn: ({ signal }) => answer(api.GET("/permissions", { signal })),
  });
}

export function useMakeGroup() {
  return useChange(
    (api, body: GroupRequest) => answer(api.POST("/groups", { params: { header: once() }, body })),
    ["groups"],
  );
}

export function useGroupChange(group: GroupDetail) {
  return useChange(
    (api, body: GroupChange) =>
      answer(
        api.PATCH("/groups/{group_name}", {
          params: { path: { group_name: group.name }, header: { "If-Match": group.etag } },
          body,
        }),
      ),
    ["groups"],
    ["me"],
  );
}

export function useRemoveGroup(group: GroupDetail) {
  return useChange(
    (api) =>
      settled(
        api.DELETE("/groups/{group_name}", {
          params: { path: { group_name: group.name }, header: { "If-Match": group.etag } },
        }),
      ),
    ["groups"],
    ["users"],
  );
}
