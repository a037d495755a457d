import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { followLink } from "@/shared/api/link";
import { useChange } from "@/shared/api/useChange";
import { save } from "@/shared/table/files";

export type Answer = components["schemas"]["QuestionnaireAnswer"];
export type AnswerState = Answer["state"];

const KEY = "answers";

export function useAnswers(frameworkId: string) {
  const api = useApi();
  return useQuery({
    queryKey: [KEY, frameworkId],
    queryFn: async ({ signal }) =>
      followLink(
        await answer(
          api.GET("/frameworks/{framework_id}/answers", { params: { path: { framework_id: frameworkId } }, signal }),
        ),
        signal,
      ),
  });
}

export function useAnswer(frameworkId: string, ref: string) {
  const api = useApi();
  return useQuery({
    queryKey: [KEY, frameworkId, ref],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/frameworks/{framework_id}/answers/{ref}", {
          params: { path: { framework_id: frameworkId, ref } },
          signal,
        }),
      ),
  });
}

export function useAnswerVersions(frameworkId: string, ref: string) {
  const api = useApi();
  return useQuery({
    queryKey: [KEY, frameworkId, ref, "versions"],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/frameworks/{framework_id}/answers/{ref}/versions", {
          params: { path: { framework_id: frameworkId, ref } },
          signal,
        }),
      ),
  });
}

interface Change {
  readonly held: Answer;
  readonly text: string;
  readonly state: AnswerState;
}

export function useSaveAnswer(frameworkId: string) {
  return useChange(
    (api, { held, text, state }: Change) =>
      answer(
        api.PATCH("/frameworks/{framework_id}/answers/{ref}", {
          params: { path: { framework_id: frameworkId, ref: held.ref }, header: { "If-Match": held.etag } },
          body: { text, state },
        }),
      ),
    [KEY],
    ["frameworks"],
    ["requirements"],
  );
}

export function useAnswerTable(frameworkId: string) {
  return useChange<null, undefined>(async (api) => {
    const table = await answer(
      api.GET("/frameworks/{framework_id}/answers-table", { params: { path: { framework_id: frameworkId } } }),
    );
    save(table.filename, table.content, "text/csv");
    return undefined;
  });
}
