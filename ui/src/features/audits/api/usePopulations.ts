import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once } from "@/shared/api/client";
import { followLink } from "@/shared/api/link";
import { useChange } from "@/shared/api/useChange";

import { AUDITS } from "./useEngagements";

export type Population = components["schemas"]["PopulationRow"];
export type PopulationRequest = components["schemas"]["PopulationRequest"];
export type SampleItem = components["schemas"]["SampleItem"];
export type ItemChange = components["schemas"]["ItemChange"];
export type SampleException = components["schemas"]["SampleException"];
export type ItemState = SampleItem["state"];

export function usePopulations(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id, "populations"],
    queryFn: ({ signal }) =>
      answer(api.GET("/engagements/{engagement_id}/populations", { params: { path: { engagement_id: id } }, signal })),
  });
}

export function usePopulation(id: string, populationId: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id, "populations", populationId],
    queryFn: async ({ signal }) =>
      followLink(
        await answer(
          api.GET("/engagements/{engagement_id}/populations/{population_id}", {
            params: { path: { engagement_id: id, population_id: populationId } },
            signal,
          }),
        ),
        signal,
      ),
  });
}

/** What was found in all samples; rows of a table, so that both sides see what is still to be answered. */
export function useSampleExceptions(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...AUDITS, id, "sample-exceptions"],
    queryFn: async ({ signal }) =>
      followLink(
        await answer(
          api.GET("/engagements/{engagement_id}/sample-exceptions", {
            params: { path: { engagement_id: id } },
            signal,
          }),
        ),
        signal,
      ),
  });
}

export function useDraw(id: string) {
  return useChange(
    (api, body: PopulationRequest) =>
      answer(
        api.POST("/engagements/{engagement_id}/populations", {
          params: { path: { engagement_id: id }, header: once() },
          body,
        }),
      ),
    AUDITS,
  );
}

export function useEnlarge() {
  return useChange(
    (api, { population, size }: { readonly population: Population; readonly size: number }) =>
      answer(
        api.PATCH("/engagements/{engagement_id}/populations/{population_id}", {
          params: {
            path: { engagement_id: population.engagement_id, population_id: population.id },
            header: { "If-Match": population.etag },
          },
          body: { size },
        }),
      ),
    AUDITS,
  );
}

interface Change {
  readonly population: Population;
  readonly item: SampleItem;
  readonly change: ItemChange;
}

export function useChangeItem() {
  return useChange(
    (api, { population, item, change }: Change) =>
      answer(
        api.PATCH("/engagements/{engagement_id}/populations/{population_id}/items/{position}", {
          params: {
            path: {
              engagement_id: population.engagement_id,
              population_id: population.id,
              position: String(item.position),
            },
            header: { "If-Match": item.etag },
          },
          body: change,
        }),
      ),
    AUDITS,
  );
}

export function useSampleFile() {
  return useChange(
    async (api, { population, format }: { readonly population: Population; readonly format: "csv" | "json" }) => {
      const { url } = await answer(
        api.GET("/engagements/{engagement_id}/populations/{population_id}/export", {
          params: {
            path: { engagement_id: population.engagement_id, population_id: population.id },
            query: { format },
          },
        }),
      );
      const link = document.createElement("a");
      link.href = url;
      link.rel = "noopener";
      link.download = "";
      link.click();
    },
  );
}
