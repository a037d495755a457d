import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once } from "@/shared/api/client";
import { everyItem } from "@/shared/api/everyItem";
import { useChange } from "@/shared/api/useChange";

export type ExceptionView = components["schemas"]["ExceptionView"];
export type ExceptionTarget = components["schemas"]["NewTarget"];
export type Decision = components["schemas"]["ExceptionDecision"]["decision"];

const STALE = [["exceptions"], ["requirements"], ["frameworks"], ["gaps"], ["controls"]] as const;

/** Exceptions that touch a framework: on its requirements, and on controls and questions of any. */
export function useExceptions(frameworkId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["exceptions", frameworkId],
    queryFn: ({ signal }) =>
      everyItem((cursor) => {
        const query = { framework_id: frameworkId, limit: 1000, ...cursor };
        return answer(api.GET("/exceptions", { params: { query }, signal }));
      }),
  });
}

export function useRequestException() {
  return useChange(
    (api, body: components["schemas"]["NewException"]) =>
      answer(api.POST("/exceptions", { params: { header: once() }, body })),
    ...STALE,
  );
}

interface Deciding {
  readonly exception: ExceptionView;
  readonly decision: Decision;
  readonly note: string;
}

export function useDecide() {
  return useChange(
    (api, { exception, decision, note }: Deciding) =>
      answer(
        api.POST("/exceptions/{exception_id}/decisions", {
          params: { path: { exception_id: exception.id }, header: { "If-Match": exception.etag } },
          body: { decision, note },
        }),
      ),
    ...STALE,
  );
}
