import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";

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
