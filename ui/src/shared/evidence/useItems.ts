import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once, settled } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

export type EvidenceItem = components["schemas"]["EvidenceItem"];
export type EvidenceRow = components["schemas"]["EvidenceRow"];
export type EvidenceItemChange = components["schemas"]["EvidenceItemChange"];
export type NewEvidenceItem = components["schemas"]["NewEvidenceItem"];
export type ItemVersion = components["schemas"]["ItemVersion"];
export type Place = components["schemas"]["NewPlace"];

/** Whatever shows evidence or what follows from it. */
export const STALE = [["evidence"], ["requirements"], ["frameworks"]] as const;

export function useRequirementEvidence(frameworkId: string, ref: string, enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ["evidence", "requirement", frameworkId, ref],
    enabled,
    queryFn: ({ signal }) =>
      answer(
        api.GET("/frameworks/{framework_id}/requirements/{ref}/evidence", {
          params: { path: { framework_id: frameworkId, ref } },
          signal,
        }),
      ),
  });
}

export function useControlEvidence(controlId: string, enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ["evidence", "control", controlId],
    enabled,
    queryFn: ({ signal }) =>
      answer(api.GET("/controls/{control_id}/evidence", { params: { path: { control_id: controlId } }, signal })),
  });
}

export function useItem(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["evidence", "item", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/evidence-items/{item_id}", { params: { path: { item_id: id } }, signal })),
  });
}

export function useItemVersions(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["evidence", "item", id, "versions"],
    queryFn: ({ signal }) =>
      answer(api.GET("/evidence-items/{item_id}/versions", { params: { path: { item_id: id } }, signal })),
  });
}

export function useAddItem() {
  return useChange(
    (api, body: NewEvidenceItem) => answer(api.POST("/evidence-items", { params: { header: once() }, body })),
    ...STALE,
  );
}

interface Edit {
  readonly item: EvidenceItem;
  readonly change: EvidenceItemChange;
}

export function useEditItem() {
  return useChange(
    (api, { item, change }: Edit) =>
      answer(
        api.PATCH("/evidence-items/{item_id}", {
          params: { path: { item_id: item.id }, header: { "If-Match": item.etag } },
          body: change,
        }),
      ),
    ...STALE,
  );
}

export function useRemoveItem() {
  return useChange(
    (api, id: string) => answer(api.DELETE("/evidence-items/{item_id}", { params: { path: { item_id: id } } })),
    ...STALE,
  );
}

interface Wanted {
  readonly id: string;
  readonly number?: number;
}

/** The file itself comes from storage by a link of a minute; each use is in the audit log. */
export function useOpenFile() {
  return useChange(async (api, { id, number }: Wanted) => {
    const { url } = await answer(
      api.GET("/evidence-items/{item_id}/file", {
        params: { path: { item_id: id }, query: { redirect: false, ...(number === undefined ? {} : { number }) } },
      }),
    );
    const link = document.createElement("a");
    link.href = url;
    link.rel = "noopener";
    link.download = "";
    link.click();
  });
}

interface Attestation {
  readonly place: Place;
  readonly statement: string;
  readonly expiresAt: number;
}

export function useAttest() {
  return useChange(
    (api, { place, statement, expiresAt }: Attestation) => {
      const body = { statement, expires_at: expiresAt };
      return place.kind === "control"
        ? answer(
            api.POST("/controls/{control_id}/attestation", {
              params: { path: { control_id: place.id }, header: once() },
              body,
            }),
          )
        : answer(
            api.POST("/frameworks/{framework_id}/requirements/{ref}/attestation", {
              params: { path: { framework_id: place.framework_id, ref: place.id }, header: once() },
              body,
            }),
          );
    },
    ...STALE,
  );
}

export function useEndAttestation() {
  return useChange(
    (api, place: Place) =>
      place.kind === "control"
        ? settled(api.DELETE("/controls/{control_id}/attestation", { params: { path: { control_id: place.id } } }))
        : settled(
            api.DELETE("/frameworks/{framework_id}/requirements/{ref}/attestation", {
              params: { path: { framework_id: place.framework_id, ref: place.id } },
            }),
          ),
    ...STALE,
  );
}
