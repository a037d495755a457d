import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";

export type QuestionRow = components["schemas"]["QuestionRow"];
export type QuestionView = components["schemas"]["QuestionView"];

export function useQuestions() {
  const api = useApi();
  return useQuery({
    queryKey: ["questions"],
    queryFn: ({ signal }) => answer(api.GET("/questions", { signal })),
  });
}

export function useQuestion(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["questions", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/questions/{question_id}", { params: { path: { question_id: id } }, signal })),
  });
}
