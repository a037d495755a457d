import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once, settled } from "@/shared/api/client";
import { useChange, useRemoval } from "@/shared/api/useChange";

import { asBody, type Chosen } from "./file";

export type Standard = components["schemas"]["StandardView"];
export type Preview = components["schemas"]["FilePreview"];
export type NewFramework = components["schemas"]["NewFramework"];
export type DeletedFramework = components["schemas"]["DeletedFramework"];

/** Whatever lists frameworks or counts over them. */
export const STALE = [["frameworks"], ["standards"], ["status"], ["deleted-frameworks"], ["gaps"]] as const;

export function useStandards() {
  const api = useApi();
  return useQuery({
    queryKey: ["standards"],
    queryFn: ({ signal }) => answer(api.GET("/standards", { signal })),
  });
}

export function useInstall() {
  return useChange(
    (api, body: components["schemas"]["FrameworkInstall"]) =>
      answer(api.POST("/frameworks", { params: { header: once() }, body })),
    ...STALE,
  );
}

export function usePreview() {
  return useChange(async (api, chosen: Chosen) =>
    answer(api.POST("/framework-previews", { body: await asBody(api, chosen) })),
  );
}

interface Import {
  readonly chosen: Chosen;
  readonly title: string;
  readonly id: string;
}

export function useImport() {
  return useChange(
    async (api, { chosen, title, id }: Import) =>
      answer(
        api.POST("/framework-imports", {
          params: { header: once() },
          body: { file: await asBody(api, chosen), title, id },
        }),
      ),
    ...STALE,
  );
}

export function useMakeOwn() {
  return useChange(
    (api, body: NewFramework) => answer(api.POST("/own-frameworks", { params: { header: once() }, body })),
    ...STALE,
  );
}

export function useDeleted() {
  const api = useApi();
  return useQuery({
    queryKey: ["deleted-frameworks"],
    queryFn: ({ signal }) => answer(api.GET("/deleted-frameworks", { signal })),
  });
}

export function useDelete() {
  return useRemoval(
    (api, id: string) => answer(api.DELETE("/frameworks/{framework_id}", { params: { path: { framework_id: id } } })),
    ...STALE,
  );
}

export function useRestore() {
  return useChange(
    (api, id: string) =>
      answer(api.POST("/deleted-frameworks/{framework_id}/restore", { params: { path: { framework_id: id } } })),
    ...STALE,
  );
}

export function useGiveUp() {
  return useChange(
    (api, id: string) =>
      settled(api.DELETE("/deleted-frameworks/{framework_id}", { params: { path: { framework_id: id } } })),
    ...STALE,
  );
}
