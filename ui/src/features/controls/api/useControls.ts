import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once, settled } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";
import { requirementsOf } from "@/shared/requirement/requirementsOf";

export type ControlRow = components["schemas"]["ControlRow"];
export type ControlView = components["schemas"]["ControlView"];

export function useControls() {
  const api = useApi();
  return useQuery({
    queryKey: ["controls"],
    queryFn: ({ signal }) => answer(api.GET("/controls", { signal })),
  });
}

export function useControl(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["controls", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/controls/{control_id}", { params: { path: { control_id: id } }, signal })),
  });
}

export function useAdoption(id: string) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ adopted, etag }: { readonly adopted: boolean; readonly etag: string }) =>
      answer(
        api.PATCH("/controls/{control_id}", {
          params: { path: { control_id: id }, header: { "If-Match": etag } },
          body: { adopted },
        }),
      ),
    onSuccess: (changed) => {
      client.setQueryData(["controls", id], changed);
      void client.invalidateQueries({ queryKey: ["controls"], exact: true });
    },
  });
}

export type NewControl = components["schemas"]["NewControl"];
export type ControlChange = components["schemas"]["ControlChange"];

export function useDomains() {
  const api = useApi();
  return useQuery({
    queryKey: ["controls", "domains", "totals"],
    queryFn: ({ signal }) => answer(api.GET("/controls/domains", { signal })),
  });
}

export function useMakeControl() {
  return useChange(
    (api, body: NewControl) => answer(api.POST("/controls", { params: { header: once() }, body })),
    ["controls"],
  );
}

interface Known {
  readonly id: string;
  readonly etag: string;
}

const at = ({ id, etag }: Known) => ({ path: { control_id: id }, header: { "If-Match": etag } });

export function useControlChange(control: Known) {
  return useChange(
    (api, body: ControlChange) => answer(api.PATCH("/controls/{control_id}", { params: at(control), body })),
    ["controls"],
  );
}

export function useControlRemoval(control: Known) {
  return useChange(
    (api) => settled(api.DELETE("/controls/{control_id}", { params: { ...at(control), query: { unlink: true } } })),
    ["controls"],
    ["frameworks"],
  );
}

export interface RequirementLink {
  readonly framework_id: string;
  readonly ref: string;
  readonly inherit: boolean;
}

export function useRequirementLink(control: Known) {
  return useChange(
    (api, body: RequirementLink) =>
      answer(api.POST("/controls/{control_id}/requirements", { params: at(control), body })),
    ["controls"],
    ["frameworks"],
  );
}

export function useRequirementUnlink(control: Known) {
  return useChange(
    (api, { framework_id, ref }: Pick<RequirementLink, "framework_id" | "ref">) => {
      const { path, header } = at(control);
      return answer(
        api.DELETE("/controls/{control_id}/requirements/{framework_id}/{ref}", {
          params: { path: { ...path, framework_id, ref }, header },
        }),
      );
    },
    ["controls"],
    ["frameworks"],
  );
}

/** The frameworks and the requirements of one, to choose from. */
export function useFrameworkNames() {
  const api = useApi();
  return useQuery({
    queryKey: ["frameworks"],
    queryFn: ({ signal }) => answer(api.GET("/frameworks", { signal })),
  });
}

export function useRequirementNames(frameworkId: string | null) {
  const api = useApi();
  return useQuery({
    queryKey: ["frameworks", frameworkId, "names"],
    enabled: frameworkId !== null,
    queryFn: ({ signal }) => requirementsOf(api, frameworkId ?? "", signal),
  });
}

export function useQuestionNames() {
  const api = useApi();
  return useQuery({ queryKey: ["questions"], queryFn: ({ signal }) => answer(api.GET("/questions", { signal })) });
}
