import { useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

const STALE = [["requirements"], ["frameworks"], ["controls"], ["evidence"]] as const;

interface Link {
  readonly controlId: string;
  readonly frameworkId: string;
  readonly ref: string;
}

/** Links are part of a control and of its versions; its newest state is read right before. */
export function useLinkControl() {
  return useChange(
    async (api, { controlId, frameworkId, ref, inherit }: Link & { readonly inherit: boolean }) => {
      const path = { control_id: controlId };
      const { etag } = await answer(api.GET("/controls/{control_id}", { params: { path } }));
      return answer(
        api.POST("/controls/{control_id}/requirements", {
          params: { path, header: { "If-Match": etag } },
          body: { framework_id: frameworkId, ref, inherit },
        }),
      );
    },
    ...STALE,
  );
}

export function useUnlinkControl() {
  return useChange(
    async (api, { controlId, frameworkId, ref }: Link) => {
      const { etag } = await answer(api.GET("/controls/{control_id}", { params: { path: { control_id: controlId } } }));
      return answer(
        api.DELETE("/controls/{control_id}/requirements/{framework_id}/{ref}", {
          params: {
            path: { control_id: controlId, framework_id: frameworkId, ref },
            header: { "If-Match": etag },
          },
        }),
      );
    },
    ...STALE,
  );
}

export function useControlNames() {
  const api = useApi();
  return useQuery({
    queryKey: ["controls"],
    queryFn: ({ signal }) => answer(api.GET("/controls", { signal })),
  });
}
