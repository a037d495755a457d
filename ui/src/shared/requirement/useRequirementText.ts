import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once, settled } from "@/shared/api/client";
import { useChange, useRemoval } from "@/shared/api/useChange";

import { requirementsOf } from "./requirementsOf";

export type RequirementView = components["schemas"]["RequirementView"];
export type NewRequirement = components["schemas"]["NewRequirement"];
export type RequirementEdit = components["schemas"]["RequirementEdit"];

const STALE = [["frameworks"], ["requirements"], ["status"]] as const;

/** All sections in order, with the requirements of each: what a requirement can stand behind. */
export function useOutline(frameworkId: string) {
  const api = useApi();
  const path = { framework_id: frameworkId };
  return useQuery({
    queryKey: ["frameworks", frameworkId, "outline"],
    queryFn: async ({ signal }) => {
      const [sections, requirements] = await Promise.all([
        answer(api.GET("/frameworks/{framework_id}/sections", { params: { path }, signal })),
        requirementsOf(api, frameworkId, signal),
      ]);
      const refs = new Map(requirements.sections.map((section) => [section.id, section.requirements]));
      return sections.items.map((section) => ({ ...section, requirements: refs.get(section.id) ?? [] }));
    },
  });
}

export function useAddRequirement(frameworkId: string) {
  return useChange(
    (api, body: NewRequirement) =>
      answer(
        api.POST("/frameworks/{framework_id}/requirements", {
          params: { path: { framework_id: frameworkId }, header: once() },
          body,
        }),
      ),
    ...STALE,
  );
}

export function useEditRequirement({ framework_id, ref, etag }: RequirementView) {
  return useChange(
    (api, body: RequirementEdit) =>
      answer(
        api.PATCH("/frameworks/{framework_id}/requirements/{ref}/text", {
          params: { path: { framework_id, ref }, header: { "If-Match": etag } },
          body,
        }),
      ),
    ...STALE,
  );
}

export function useRemoveRequirement() {
  return useRemoval(
    (api, { framework_id, ref }: RequirementView) =>
      settled(api.DELETE("/frameworks/{framework_id}/requirements/{ref}", { params: { path: { framework_id, ref } } })),
    ...STALE,
  );
}

export function useRequirementVersions({ framework_id, ref }: RequirementView) {
  const api = useApi();
  return useQuery({
    queryKey: ["requirements", framework_id, ref, "versions"],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/frameworks/{framework_id}/requirements/{ref}/versions", {
          params: { path: { framework_id, ref } },
          signal,
        }),
      ),
  });
}
