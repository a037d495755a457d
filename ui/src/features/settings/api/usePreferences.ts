import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

export type Preferences = components["schemas"]["PreferencesView"];
export type Kind = components["schemas"]["Kind"];
export type How = Preferences["others"];

export function usePreferences() {
  const api = useApi();
  return useQuery({
    queryKey: ["preferences"],
    queryFn: ({ signal }) => answer(api.GET("/notices/preferences", { signal })),
  });
}

export function usePreferencesChange(etag: string) {
  return useChange(
    (api, body: components["schemas"]["PreferencesChange"]) =>
      answer(api.PATCH("/notices/preferences", { params: { header: { "If-Match": etag } }, body })),
    ["preferences"],
  );
}
