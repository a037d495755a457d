import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, settled } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

export type NoticeView = components["schemas"]["NoticeView"];

/** The newest notices, looked for again each minute while somebody looks at the page. */
export function useNotices() {
  const api = useApi();
  return useQuery({
    queryKey: ["notices"],
    refetchInterval: 60_000,
    retry: false,
    queryFn: ({ signal }) => answer(api.GET("/notices", { params: { query: { limit: 30 } }, signal })),
  });
}

export function useReadNotices() {
  return useChange((api, ids: string[]) => settled(api.POST("/notices/read", { body: { ids } })), ["notices"]);
}

export function useUnsubscription() {
  return useChange((api, token: string) => answer(api.POST("/unsubscriptions", { body: { token } })));
}
