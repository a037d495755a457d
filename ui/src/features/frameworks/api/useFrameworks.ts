import { useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";

export function useFrameworks() {
  const api = useApi();
  return useQuery({
    queryKey: ["frameworks"],
    queryFn: ({ signal }) => answer(api.GET("/frameworks", { signal })),
  });
}
