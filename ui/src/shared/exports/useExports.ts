import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, type Api } from "@/shared/api/client";
import { usePages } from "@/shared/api/usePages";
import { underWay } from "@/shared/evaluation/useEvaluations";

export type ExportView = components["schemas"]["ExportView"];
export type ExportRequest = components["schemas"]["ExportRequest"];

/** Exports, newest first: all that the reader may have, or those of one engagement. */
export function useExports(of: { readonly engagement_id?: string } = {}) {
  return usePages(
    ["exports", "list", of],
    (api, cursor, signal) =>
      answer(api.GET("/exports", { params: { query: { ...of, ...(cursor !== undefined && { cursor }) } }, signal })),
    (page) => page.items.some(({ state }) => underWay(state)),
  );
}

export function useExport(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["exports", id],
    queryFn: ({ signal }) => answer(api.GET("/exports/{export_id}", { params: { path: { export_id: id } }, signal })),
    refetchInterval: ({ state }) => (underWay(state.data?.state) ? 1_000 : false),
  });
}

export function useStartExport() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ExportRequest) =>
      answer(api.POST("/exports", { params: { header: { "Idempotency-Key": crypto.randomUUID() } }, body })),
    onSuccess: (started) => {
      client.setQueryData(["exports", started.id], started);
      return client.invalidateQueries({ queryKey: ["exports", "list"] });
    },
  });
}

export function useCancelExport() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.POST("/exports/{export_id}/cancel", { params: { path: { export_id: id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["exports"] }),
  });
}

/** A ticket, then the short-lived link behind it: the file itself never passes through the API. */
export async function fetchLink(api: Api, exportId: string): Promise<{ url: string; filename: string }> {
  const { ticket } = await answer(
    api.POST("/exports/{export_id}/tickets", {
      params: { path: { export_id: exportId }, header: { "Idempotency-Key": crypto.randomUUID() } },
    }),
  );
  return answer(api.GET("/tickets/{ticket}", { params: { path: { ticket }, query: { redirect: false } } }));
}

export function useDownload() {
  const api = useApi();
  return useMutation({
    mutationFn: (exportId: string) => fetchLink(api, exportId),
    onSuccess: ({ url, filename }) => {
      const link = document.createElement("a");
      link.href = url;
      link.download = filename;
      link.rel = "noopener";
      link.click();
    },
  });
}
