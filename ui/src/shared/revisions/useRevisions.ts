import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, type Api } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

export type RevisionRow = components["schemas"]["RevisionRow"];
export type FieldDifference = components["schemas"]["FieldDifference"];

/** What has versions: a control or a question. */
export interface Versioned {
  readonly kind: "controls" | "questions";
  readonly id: string;
  readonly etag: string;
}

function listed(api: Api, { kind, id }: Versioned, signal: AbortSignal) {
  return kind === "controls"
    ? answer(api.GET("/controls/{control_id}/versions", { params: { path: { control_id: id } }, signal }))
    : answer(api.GET("/questions/{question_id}/versions", { params: { path: { question_id: id } }, signal }));
}

export function useRevisions(thing: Versioned) {
  const api = useApi();
  return useQuery({
    queryKey: [thing.kind, thing.id, "versions"],
    queryFn: ({ signal }) => listed(api, thing, signal),
  });
}

export function useDifferences({ kind, id }: Versioned, before: number, after: number) {
  const api = useApi();
  const query = { before, after };
  return useQuery({
    queryKey: [kind, id, "differences", before, after],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      kind === "controls"
        ? answer(api.GET("/controls/{control_id}/differences", { params: { path: { control_id: id }, query }, signal }))
        : answer(
            api.GET("/questions/{question_id}/differences", { params: { path: { question_id: id }, query }, signal }),
          ),
  });
}

export interface Reversion {
  /** A version's number; null is the shipped text. */
  readonly to: number | null;
  readonly note: string;
}

export function useReversion({ kind, id, etag }: Versioned) {
  return useChange(
    (api, { to, note }: Reversion): Promise<unknown> => {
      const header = { "If-Match": etag };
      const body = { note, ...(to !== null && { to }) };
      return kind === "controls"
        ? answer(api.POST("/controls/{control_id}/revert", { params: { path: { control_id: id }, header }, body }))
        : answer(api.POST("/questions/{question_id}/revert", { params: { path: { question_id: id }, header }, body }));
    },
    [kind],
  );
}
