import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import QuestionPage from "./QuestionPage";

const ID = "aws-iam-users-mfa";
const AT = { at: `/questions/${ID}`, path: "/questions/:questionId" };

test("a question shows how it stands in each framework, and is evaluated alone", async () => {
  const { requests } = draw(<QuestionPage />, AT);
  const standing = await screen.findByRole("region", { name: "As last evaluated" });

  expect(await within(standing).findByText("Attention")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Evaluate" }));

  expect(await screen.findByText(`Evaluating ${ID} in SOC 2`)).toBeInTheDocument();
  expect(requests.find(({ method }) => method === "POST")?.body).toEqual({ kind: "question", ref: ID });
});

test("a question that no evaluation asked says so", async () => {
  draw(<QuestionPage />, {
    ...AT,
    instead: ({ path }) =>
      path === "/evaluations" ? { status: 200, body: { items: [], next_cursor: null } } : undefined,
  });
  const standing = await screen.findByRole("region", { name: "As last evaluated" });

  expect(await within(standing).findByText("Not evaluated yet")).toBeInTheDocument();
});
