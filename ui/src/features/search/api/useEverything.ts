import { useQueries, useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { requirementsOf } from "@/shared/requirement/requirementsOf";
import { useMe } from "@/shared/session/useMe";
import { requirementAddress } from "@/shared/url/addresses";
import { text } from "@/strings/text";

import type { Hit } from "./find";

const WORDS = text.frame.search;

/** Everything that has a name and a page, from the same answers the pages use. */
export function useEverything(): { readonly hits: readonly Hit[]; readonly loading: boolean } {
  const api = useApi();
  const { may } = useMe();
  const frameworks = useQuery({
    queryKey: ["frameworks"],
    enabled: may("frameworks:read"),
    queryFn: ({ signal }) => answer(api.GET("/frameworks", { signal })),
  });
  const requirements = useQueries({
    queries: (frameworks.data?.items ?? []).map(({ id }) => ({
      queryKey: ["frameworks", id, "requirements"],
      queryFn: ({ signal }: { signal: AbortSignal }) => requirementsOf(api, id, signal),
    })),
  });
  const controls = useQuery({
    queryKey: ["controls"],
    enabled: may("controls:read"),
    queryFn: ({ signal }) => answer(api.GET("/controls", { signal })),
  });
  const questions = useQuery({
    queryKey: ["questions"],
    enabled: may("controls:read"),
    queryFn: ({ signal }) => answer(api.GET("/questions", { signal })),
  });

  const hits: Hit[] = [
    ...(frameworks.data?.items ?? []).map(({ id, title }) => ({
      group: WORDS.frameworks,
      title,
      mark: "",
      to: `/frameworks/${id}`,
    })),
    ...requirements.flatMap(({ data }) =>
      (data?.sections ?? []).flatMap((section) =>
        section.requirements.map(({ ref, title }) => ({
          group: WORDS.requirements,
          title,
          mark: ref,
          to: requirementAddress(data?.framework_id ?? "", ref),
        })),
      ),
    ),
    ...(controls.data?.items ?? []).map(({ id, title }) => ({
      group: WORDS.controls,
      title,
      mark: "",
      to: `/controls/${encodeURIComponent(id)}`,
    })),
    ...(questions.data?.items ?? []).map(({ id, title }) => ({
      group: WORDS.questions,
      title,
      mark: "",
      to: `/questions/${encodeURIComponent(id)}`,
    })),
  ];
  return { hits, loading: frameworks.isLoading || controls.isLoading || questions.isLoading };
}
