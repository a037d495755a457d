import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once, settled } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

import { asBody, type Chosen } from "./file";

export type Settings = components["schemas"]["FrameworkSettings"];
export type FrameworkChange = components["schemas"]["FrameworkChange"];
export type ScopeRule = components["schemas"]["ScopeRule"];
export type Difference = components["schemas"]["FrameworkDifference"];

const STALE = [["frameworks"], ["requirements"], ["standards"], ["status"]] as const;

export function useSettings(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["frameworks", id, "settings"],
    queryFn: ({ signal }) =>
      answer(api.GET("/frameworks/{framework_id}/settings", { params: { path: { framework_id: id } }, signal })),
  });
}

export function useChangeSettings({ id, etag }: Settings) {
  return useChange(
    (api, body: FrameworkChange) =>
      answer(
        api.PATCH("/frameworks/{framework_id}/settings", {
          params: { path: { framework_id: id }, header: { "If-Match": etag } },
          body,
        }),
      ),
    ...STALE,
  );
}

/** A newer text: of a file, or null for the one that is shipped now. */
export type Newer = Chosen | null;

export function useDifference(id: string) {
  return useChange(async (api, newer: Newer) =>
    answer(
      api.POST("/frameworks/{framework_id}/difference", {
        params: { path: { framework_id: id } },
        body: newer === null ? { shipped: true } : { file: await asBody(api, newer) },
      }),
    ),
  );
}

interface Update {
  readonly newer: Newer;
  readonly digest: string;
}

/** The text whose difference was looked at, and no other: the digest names it. */
export function useUpdate({ id, etag }: Settings) {
  return useChange(
    async (api, { newer, digest }: Update) =>
      answer(
        api.POST("/frameworks/{framework_id}/updates", {
          params: { path: { framework_id: id }, header: { "If-Match": etag } },
          body: newer === null ? { shipped: true, digest } : { file: await asBody(api, newer), digest },
        }),
      ),
    ...STALE,
  );
}

export function useTexts(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["frameworks", id, "texts"],
    queryFn: ({ signal }) =>
      answer(api.GET("/frameworks/{framework_id}/texts", { params: { path: { framework_id: id } }, signal })),
  });
}

export function useRetired(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["frameworks", id, "retired"],
    queryFn: ({ signal }) =>
      answer(api.GET("/frameworks/{framework_id}/retired", { params: { path: { framework_id: id } }, signal })),
  });
}

export function useSections(id: string, enabled = true) {
  const api = useApi();
  return useQuery({
    queryKey: ["frameworks", id, "sections"],
    enabled,
    queryFn: ({ signal }) =>
      answer(api.GET("/frameworks/{framework_id}/sections", { params: { path: { framework_id: id } }, signal })),
  });
}

export function useAddSection(id: string) {
  return useChange(
    (api, body: components["schemas"]["NewSection"]) =>
      answer(
        api.POST("/frameworks/{framework_id}/sections", {
          params: { path: { framework_id: id }, header: once() },
          body,
        }),
      ),
    ...STALE,
  );
}

interface SectionEdit {
  readonly sectionId: string;
  readonly etag: string;
  readonly change: components["schemas"]["SectionChange"];
}

export function useEditSection(id: string) {
  return useChange(
    (api, { sectionId, etag, change }: SectionEdit) =>
      answer(
        api.PATCH("/frameworks/{framework_id}/sections/{section_id}", {
          params: { path: { framework_id: id, section_id: sectionId }, header: { "If-Match": etag } },
          body: change,
        }),
      ),
    ...STALE,
  );
}

export function useRemoveSection(id: string) {
  return useChange(
    (api, sectionId: string) =>
      settled(
        api.DELETE("/frameworks/{framework_id}/sections/{section_id}", {
          params: { path: { framework_id: id, section_id: sectionId } },
        }),
      ),
    ...STALE,
  );
}
