import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once } from "@/shared/api/client";
import { followLink } from "@/shared/api/link";
import { useChange } from "@/shared/api/useChange";
import { save } from "@/shared/table/files";

import { POLICIES } from "./usePolicies";

export type Rules = components["schemas"]["PolicyRulesView"];
export type RulesChange = components["schemas"]["PolicyRulesChange"];
export type OwnRules = components["schemas"]["OwnRulesView"];
export type OwnRulesChange = components["schemas"]["OwnRulesChange"];
export type AcceptanceRow = components["schemas"]["AcceptanceRow"];
type ExportKind = "policies-markdown" | "policies-html" | "policies-pdf";

export function useMissingTemplates() {
  const api = useApi();
  return useQuery({
    queryKey: [...POLICIES, "missing"],
    queryFn: ({ signal }) => answer(api.GET("/policy-templates/missing", { signal })),
  });
}

export function useInitialise() {
  return useChange(
    (api, templates: string[] | null) =>
      answer(api.POST("/policy-templates/missing", { params: { header: once() }, body: { templates } })),
    POLICIES,
  );
}

export function useDeletedPolicies() {
  const api = useApi();
  return useQuery({
    queryKey: [...POLICIES, "deleted"],
    queryFn: ({ signal }) => answer(api.GET("/deleted-policies", { signal })),
  });
}

export function useRules() {
  const api = useApi();
  return useQuery({
    queryKey: [...POLICIES, "rules"],
    queryFn: ({ signal }) => answer(api.GET("/policy-rules", { signal })),
  });
}

export function useChangeRules() {
  return useChange(
    (api, { rules, change }: { readonly rules: Rules; readonly change: RulesChange }) =>
      answer(api.PATCH("/policy-rules", { params: { header: { "If-Match": rules.etag } }, body: change })),
    POLICIES,
  );
}

export function useOwnRules(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...POLICIES, id, "rules"],
    queryFn: ({ signal }) =>
      answer(api.GET("/policies/{policy_id}/rules", { params: { path: { policy_id: id } }, signal })),
  });
}

export function useChangeOwnRules(id: string) {
  return useChange(
    (api, { rules, change }: { readonly rules: OwnRules; readonly change: OwnRulesChange }) =>
      answer(
        api.PATCH("/policies/{policy_id}/rules", {
          params: { path: { policy_id: id }, header: { "If-Match": rules.etag } },
          body: change,
        }),
      ),
    POLICIES,
  );
}

/** Puts documents in this order, before all that are not named. */
export function useReorder() {
  return useChange((api, ids: string[]) => answer(api.POST("/policy-order", { body: { ids } })), POLICIES);
}

interface Span {
  readonly from: string;
  readonly to: string;
  readonly format: "csv" | "markdown";
}

export function useHistoryFile() {
  return useChange(async (api, { from, to, format }: Span) => {
    const query = { format, ...(from === "" ? {} : { from_day: from }), ...(to === "" ? {} : { to_day: to }) };
    const file = await followLink(await answer(api.GET("/policy-history/file", { params: { query } })));
    save(file.filename, file.content, file.content_type);
  });
}

/** One document, or all that are adopted; it is made as a job and fetched from the downloads. */
export function useExportPolicies() {
  return useChange(
    (api, { kind, policy }: { readonly kind: ExportKind; readonly policy: string }) =>
      answer(
        api.POST("/exports", {
          params: { header: once() },
          body: { kind, scope: { type: "policies", policy_id: policy, since: null, until: null } },
        }),
      ),
    ["exports"],
  );
}

export function useAcceptances(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...POLICIES, id, "acceptances"],
    queryFn: ({ signal }) =>
      answer(api.GET("/policies/{policy_id}/acceptances", { params: { path: { policy_id: id } }, signal })),
  });
}

export function useRemind() {
  return useChange(
    (api, id: string) =>
      answer(api.POST("/policies/{policy_id}/acceptances/remind", { params: { path: { policy_id: id } } })),
    POLICIES,
  );
}

export function useInvitePeople() {
  return useChange(
    (api, emails: string[]) =>
      answer(api.POST("/policy-people/invitations", { params: { header: once() }, body: { emails } })),
    POLICIES,
    ["users"],
  );
}

export function useAcceptance(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["acceptances", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/acceptances/{acceptance_id}", { params: { path: { acceptance_id: id } }, signal })),
  });
}

export function useAccept(id: string) {
  return useChange(
    (api, digest: string) =>
      answer(
        api.POST("/acceptances/{acceptance_id}/accept", { params: { path: { acceptance_id: id } }, body: { digest } }),
      ),
    ["acceptances"],
    ["tasks"],
    POLICIES,
  );
}
