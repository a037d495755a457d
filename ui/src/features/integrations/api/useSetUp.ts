import type { components } from "@/api/generated";
import { answer, once, settled } from "@/shared/api/client";
import { useChange, useRemoval } from "@/shared/api/useChange";

import type { InstanceView } from "./useInstances";

/** What shows integrations beside their own pages: where everything stands. */
const STALE = [["instances"], ["status"]] as const;

/** Sets an integration up; its first collection starts with it. */
export function useConnect() {
  return useChange(
    (api, body: components["schemas"]["InstanceCreate"]) =>
      answer(api.POST("/integrations/instances", { params: { header: once() }, body })),
    ...STALE,
  );
}

export function useChangeInstance({ id, etag }: Pick<InstanceView, "id" | "etag">) {
  return useChange(
    (api, body: components["schemas"]["InstanceChange"]) =>
      answer(
        api.PATCH("/integrations/instances/{instance_id}", {
          params: { path: { instance_id: id }, header: { "If-Match": etag } },
          body,
        }),
      ),
    ...STALE,
  );
}

export function useRemoveInstance(id: string) {
  return useRemoval(
    (api) => settled(api.DELETE("/integrations/instances/{instance_id}", { params: { path: { instance_id: id } } })),
    ...STALE,
  );
}
