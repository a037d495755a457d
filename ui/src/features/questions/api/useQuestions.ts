import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once, settled } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

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

export type NewQuestion = components["schemas"]["NewQuestion"];
export type QuestionChange = components["schemas"]["QuestionChange"];
export type QuestionTest = components["schemas"]["QuestionTest"];
export type QuestionTrial = components["schemas"]["QuestionTrial"];

const QUESTIONS = ["questions"] as const;

interface Known {
  readonly id: string;
  readonly etag: string;
}

const at = ({ id, etag }: Known) => ({ path: { question_id: id }, header: { "If-Match": etag } });

export function useMakeQuestion() {
  return useChange(
    (api, body: NewQuestion) => answer(api.POST("/questions", { params: { header: once() }, body })),
    QUESTIONS,
  );
}

export function useQuestionChange(question: Known) {
  return useChange(
    (api, body: QuestionChange) => answer(api.PATCH("/questions/{question_id}", { params: at(question), body })),
    QUESTIONS,
  );
}

export function useQuestionRemoval(question: Known) {
  return useChange(
    (api) => settled(api.DELETE("/questions/{question_id}", { params: { ...at(question), query: { unlink: true } } })),
    QUESTIONS,
    ["controls"],
  );
}

/** Queries as they would be saved, asked of what was collected; nothing of it is stored. */
export function useQuestionTest() {
  return useChange((api, body: QuestionTest) => answer(api.POST("/questions/tests", { body })));
}

export function useQuestionRun(id: string) {
  return useChange((api, values: NonNullable<QuestionTest["values"]>) =>
    answer(api.POST("/questions/{question_id}/runs", { params: { path: { question_id: id } }, body: { values } })),
  );
}

/** The daily counts under one framework's scope. */
export function useTrend(id: string, frameworkId: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ["questions", id, "trend", frameworkId],
    enabled: frameworkId !== undefined,
    queryFn: ({ signal }) => {
      const params = { path: { question_id: id }, query: { framework_id: frameworkId ?? "" } };
      return answer(api.GET("/questions/{question_id}/trend", { params, signal }));
    },
  });
}
