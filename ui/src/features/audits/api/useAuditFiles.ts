import { useInfiniteQuery, useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer, once } from "@/shared/api/client";
import { followLink } from "@/shared/api/link";
import { useChange } from "@/shared/api/useChange";

import { AUDITS } from "./useEngagements";

/** Where rows or a file lie: with a requirement of an engagement, or attached to one of its requests. */
export type Source =
  | {
      readonly from: "requirement";
      readonly id: string;
      readonly ref: string;
      readonly key: string;
      readonly day?: string;
    }
  | { readonly from: "request"; readonly id: string; readonly requestId: string; readonly index: number };

const PAGE = 100;

export function useAuditRows(source: Source, query: number) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...AUDITS, "rows", source, query],
    queryFn: async ({ pageParam, signal }) => {
      const paging = pageParam === null ? { limit: PAGE } : { limit: PAGE, cursor: pageParam };
      const index = String(query);
      const page =
        source.from === "requirement"
          ? await answer(
              api.GET("/engagements/{engagement_id}/requirements/{ref}/results/{question_id}/queries/{index}/rows", {
                params: {
                  path: { engagement_id: source.id, ref: source.ref, question_id: source.key, index },
                  query: source.day === undefined ? paging : { ...paging, day: source.day },
                },
                signal,
              }),
            )
          : await answer(
              api.GET("/engagements/{engagement_id}/requests/{request_id}/attachments/{number}/queries/{index}/rows", {
                params: {
                  path: {
                    engagement_id: source.id,
                    request_id: source.requestId,
                    number: String(source.index),
                    index,
                  },
                  query: paging,
                },
                signal,
              }),
            );
      return followLink(page, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    staleTime: Infinity,
  });
}

/** The result of a question that was attached to a request, as it was then. */
export function useAttachedResult(id: string, requestId: string, index: number) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id, "requests", requestId, "result", index],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/engagements/{engagement_id}/requests/{request_id}/attachments/{number}/result", {
          params: { path: { engagement_id: id, request_id: requestId, number: String(index) } },
          signal,
        }),
      ),
    staleTime: Infinity,
  });
}

function follow(url: string) {
  const link = document.createElement("a");
  link.href = url;
  link.rel = "noopener";
  link.download = "";
  link.click();
}

/** A file by a link of a minute; each use is in the audit log. */
export function useAuditFile() {
  return useChange(async (api, source: Source) => {
    const query = { redirect: false };
    const { url } =
      source.from === "requirement"
        ? await answer(
            api.GET("/engagements/{engagement_id}/requirements/{ref}/evidence/{item_id}/file", {
              params: { path: { engagement_id: source.id, ref: source.ref, item_id: source.key }, query },
            }),
          )
        : await answer(
            api.GET("/engagements/{engagement_id}/requests/{request_id}/attachments/{number}/file", {
              params: {
                path: { engagement_id: source.id, request_id: source.requestId, number: String(source.index) },
                query,
              },
            }),
          );
    follow(url);
  });
}

export function useStartAuditExport(id: string) {
  return useChange(
    (api) =>
      answer(
        api.POST("/exports", {
          params: { header: once() },
          body: { kind: "evidence-zip", scope: { type: "engagement", engagement_id: id } },
        }),
      ),
    ["exports"],
  );
}
