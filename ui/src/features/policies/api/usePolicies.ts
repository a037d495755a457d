import { keepPreviousData, useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once, settled } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

export type PolicyRow = components["schemas"]["PolicyRow"];
export type PolicyView = components["schemas"]["PolicyView"];
export type NewPolicy = components["schemas"]["NewPolicy"];
export type PolicyChange = components["schemas"]["PolicyChange"];
export type Kind = PolicyRow["kind"];

/** Whatever shows a document, or counts it. */
export const POLICIES = ["policies"] as const;
const STALE = [POLICIES, ["requirements"], ["frameworks"], ["tasks"]] as const;

export interface Filter {
  readonly search: string;
  readonly kind?: Kind;
  readonly adopted?: boolean;
}

export function usePolicies(filter: Filter) {
  const api = useApi();
  return useQuery({
    queryKey: [...POLICIES, "list", filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answer(api.GET("/policies", { params: { query: filter }, signal })),
  });
}

export function usePolicy(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...POLICIES, id],
    queryFn: ({ signal }) => answer(api.GET("/policies/{policy_id}", { params: { path: { policy_id: id } }, signal })),
  });
}

export function useCreatePolicy() {
  return useChange(
    (api, body: NewPolicy) => answer(api.POST("/policies", { params: { header: once() }, body })),
    ...STALE,
  );
}

interface Edit {
  readonly policy: PolicyView;
  readonly change: PolicyChange;
}

export function useChangePolicy() {
  return useChange(
    (api, { policy, change }: Edit) =>
      answer(
        api.PATCH("/policies/{policy_id}", {
          params: { path: { policy_id: policy.id }, header: { "If-Match": policy.etag } },
          body: change,
        }),
      ),
    ...STALE,
  );
}

export function useDeletePolicy() {
  return useChange(
    (api, { id, etag }: PolicyView) =>
      settled(
        api.DELETE("/policies/{policy_id}", { params: { path: { policy_id: id }, header: { "If-Match": etag } } }),
      ),
    ...STALE,
  );
}

export function useRestorePolicy() {
  return useChange(
    (api, id: string) =>
      answer(api.POST("/deleted-policies/{policy_id}/restore", { params: { path: { policy_id: id } } })),
    ...STALE,
  );
}

interface ControlLink {
  readonly id: string;
  readonly control: string;
}

export function useLinkControl() {
  return useChange(
    (api, { id, control }: ControlLink) =>
      answer(
        api.POST("/policies/{policy_id}/controls", {
          params: { path: { policy_id: id } },
          body: { control_id: control },
        }),
      ),
    ...STALE,
  );
}

export function useUnlinkControl() {
  return useChange(
    (api, { id, control }: ControlLink) =>
      answer(
        api.DELETE("/policies/{policy_id}/controls/{control_id}", {
          params: { path: { policy_id: id, control_id: control } },
        }),
      ),
    ...STALE,
  );
}

export function useControlNames(enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ["controls"],
    enabled,
    queryFn: ({ signal }) => answer(api.GET("/controls", { signal })),
  });
}

export function useVersions(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...POLICIES, id, "versions"],
    queryFn: ({ signal }) =>
      answer(api.GET("/policies/{policy_id}/versions", { params: { path: { policy_id: id } }, signal })),
  });
}

export function useDifferences(id: string, before: string | undefined, after: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: [...POLICIES, id, "differences", before, after],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/policies/{policy_id}/differences", {
          params: { path: { policy_id: id }, query: { before, after } },
          signal,
        }),
      ),
  });
}
