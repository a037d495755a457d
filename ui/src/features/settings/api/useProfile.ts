import { useQuery, useQueryClient } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

export type ProfileVariable = components["schemas"]["ProfileVariable"];
export type ProfileValue = ProfileVariable["value"];

const PROFILE = ["organisation-profile"] as const;

export function useProfile() {
  const api = useApi();
  return useQuery({
    queryKey: PROFILE,
    queryFn: ({ signal }) => answer(api.GET("/organisation-profile", { signal })),
  });
}

export function useProfileChange(etag: string) {
  const client = useQueryClient();
  return useChange(
    async (api, values: Record<string, ProfileValue>) => {
      const changed = await answer(
        api.PATCH("/organisation-profile", { params: { header: { "If-Match": etag } }, body: { values } }),
      );
      client.setQueryData(PROFILE, changed);
      return changed;
    },
    ["policies"],
    ["controls"],
    ["status"],
  );
}
