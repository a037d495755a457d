import { useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import type { EvidenceItem } from "@/shared/evidence/useItems";

/** Every piece once: they are asked for to the last page, so that a filter never overlooks one. */
export function useLibrary() {
  const api = useApi();
  return useQuery({
    queryKey: ["evidence", "library"],
    queryFn: async ({ signal }) => {
      const found: EvidenceItem[] = [];
      let cursor: string | null = null;
      do {
        const query: { limit: number; cursor?: string } = { limit: 1000, ...(cursor === null ? {} : { cursor }) };
        const page = await answer(api.GET("/evidence-items", { params: { query }, signal }));
        found.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor !== null);
      return found;
    },
  });
}
