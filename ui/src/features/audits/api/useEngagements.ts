import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";
import { useNameOf } from "@/shared/people/usePeople";

export type Engagement = components["schemas"]["EngagementView"];
export type EngagementRequest = components["schemas"]["EngagementRequest"];
export type EngagementChange = components["schemas"]["EngagementChange"];
export type NextPeriodRequest = components["schemas"]["NextPeriodRequest"];
export type Person = components["schemas"]["PersonView"];

/** Whatever an audit is shown by. */
export const AUDITS = ["audits"] as const;

export function useEngagements() {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, "list"],
    queryFn: ({ signal }) => answer(api.GET("/engagements", { signal })),
  });
}

export function useEngagement(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id],
    queryFn: ({ signal }) =>
      answer(api.GET("/engagements/{engagement_id}", { params: { path: { engagement_id: id } }, signal })),
  });
}

/** Frameworks that an audit can be about; auditors never need them. */
export function useFrameworkNames() {
  const api = useApi();
  return useQuery({
    queryKey: ["frameworks"],
    queryFn: ({ signal }) => answer(api.GET("/frameworks", { signal })),
  });
}

export function useCreateEngagement() {
  return useChange(
    (api, body: EngagementRequest) => answer(api.POST("/engagements", { params: { header: once() }, body })),
    AUDITS,
  );
}

interface Edit {
  readonly engagement: Engagement;
  readonly change: EngagementChange;
}

export function useChangeEngagement() {
  return useChange(
    (api, { engagement, change }: Edit) =>
      answer(
        api.PATCH("/engagements/{engagement_id}", {
          params: { path: { engagement_id: engagement.id }, header: { "If-Match": engagement.etag } },
          body: change,
        }),
      ),
    AUDITS,
  );
}

export function useCloseEngagement() {
  return useChange(
    (api, { id, etag }: Engagement) =>
      answer(
        api.POST("/engagements/{engagement_id}/close", {
          params: { path: { engagement_id: id }, header: { "If-Match": etag } },
        }),
      ),
    AUDITS,
  );
}

interface Next {
  readonly id: string;
  readonly body: NextPeriodRequest;
}

export function useNextPeriod() {
  return useChange(
    (api, { id, body }: Next) =>
      answer(
        api.POST("/engagements/{engagement_id}/next", {
          params: { path: { engagement_id: id }, header: once() },
          body,
        }),
      ),
    AUDITS,
  );
}

/** Who takes part; to auditors, only who did something here. */
export function useAuditPeople(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id, "people"],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      answer(api.GET("/engagements/{engagement_id}/people", { params: { path: { engagement_id: id } }, signal })),
  });
}

export function useAuditPersonName(id: string): (person: string) => string {
  const { data } = useAuditPeople(id);
  const nameOf = useNameOf();
  return (person) => data?.items.find((one) => one.id === person)?.name ?? nameOf(person);
}

export function useAuditors(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id, "auditors"],
    queryFn: ({ signal }) =>
      answer(api.GET("/engagements/{engagement_id}/auditors", { params: { path: { engagement_id: id } }, signal })),
  });
}

interface Admission {
  readonly id: string;
  readonly body: components["schemas"]["AuditorRequest"];
}

export function useAdmitAuditor() {
  return useChange(
    (api, { id, body }: Admission) =>
      answer(
        api.POST("/engagements/{engagement_id}/auditors", {
          params: { path: { engagement_id: id }, header: once() },
          body,
        }),
      ),
    AUDITS,
    ["users"],
  );
}

export function useReleaseAuditor() {
  return useChange(
    (api, { id, user }: { readonly id: string; readonly user: string }) =>
      answer(
        api.DELETE("/engagements/{engagement_id}/auditors/{user_id}", {
          params: { path: { engagement_id: id, user_id: user } },
        }),
      ),
    AUDITS,
  );
}
