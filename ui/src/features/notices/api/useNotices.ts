import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, settled } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";
import { usePages } from "@/shared/api/usePages";

export type NoticeView = components["schemas"]["NoticeView"];

/** How many are unread, looked for again each minute while somebody looks at the page. */
export function useUnread() {
  const api = useApi();
  return useQuery({
    queryKey: ["notices", "unread"],
    refetchInterval: 60_000,
    retry: false,
    queryFn: ({ signal }) => answer(api.GET("/notices", { params: { query: { limit: 1 } }, signal })),
    select: ({ unread }) => unread,
  });
}

export function useNotices() {
  return usePages(["notices", "list"], (api, cursor, signal) =>
    answer(api.GET("/notices", { params: { query: { limit: 30, ...(cursor ? { cursor } : {}) } }, signal })),
  );
}

type Read = components["schemas"]["NoticesRead"];

export function useReadNotices() {
  return useChange((api, body: Read) => settled(api.POST("/notices/read", { body })), ["notices"]);
}

export function useUnsubscription() {
  return useChange((api, token: string) => answer(api.POST("/unsubscriptions", { body: { token } })));
}
