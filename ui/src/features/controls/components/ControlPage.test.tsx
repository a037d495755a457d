import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import { evaluation } from "../../../../dev/answers/jobs.ts";
import { control } from "../../../../dev/answers/library.ts";

import ControlPage from "./ControlPage";

const ID = "mfa-for-all-users";
const AT = { at: `/controls/${ID}`, path: "/controls/:controlId" };

test("a control is evaluated, shows how far it is, and can be cancelled", async () => {
  const running = {
    ...evaluation("ev-1"),
    ...{ kind: "control", ref: ID, state: "running", finished_at: null, progress: { done: 1, total: 3 } },
  };
  let state = "none";
  const { requests } = draw(<ControlPage />, {
    ...AT,
    instead: ({ method, path }) => {
      if (method === "POST") state = path.endsWith("/cancel") ? "cancelled" : "running";
      if (method === "POST") return { status: 202, body: { ...running, state } };
      if (path !== "/evaluations" || state === "none") return undefined;
      return { status: 200, body: { items: [{ ...running, state }], next_cursor: null } };
    },
  });

  const start = await screen.findByRole("button", { name: "Evaluate" });
  await userEvent.click(start);

  expect(await screen.findByText(`Evaluating ${ID} in SOC 2`)).toBeInTheDocument();
  expect(screen.getByText("1 of 3 questions asked")).toBeInTheDocument();
  await waitFor(() => expect(start).toBeDisabled());
  expect(requests.find(({ method }) => method === "POST")?.body).toEqual({ kind: "control", ref: ID });

  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));

  expect(await screen.findByText("Evaluation cancelled")).toBeInTheDocument();
  expect(screen.queryByText("1 of 3 questions asked")).not.toBeInTheDocument();
});

test("a control of several frameworks asks in which it is evaluated", async () => {
  const held = control(ID);
  const second = { ...held?.requirements[0], framework_id: "hipaa", framework: "HIPAA" };
  const { requests } = draw(<ControlPage />, {
    ...AT,
    instead: ({ method, path }) => {
      if (method === "POST") return { status: 202, body: { ...evaluation("ev-2"), framework_id: "hipaa" } };
      if (path !== `/controls/${ID}`) return undefined;
      return { status: 200, body: { ...held, requirements: [...(held?.requirements ?? []), second] } };
    },
  });

  await userEvent.click(await screen.findByRole("button", { name: "Evaluate" }));
  const menu = await screen.findByRole("menu");
  expect(within(menu).getByRole("menuitem", { name: "In SOC 2" })).toBeInTheDocument();
  await userEvent.click(within(menu).getByRole("menuitem", { name: "In HIPAA" }));

  await waitFor(() =>
    expect(requests.filter(({ method }) => method === "POST").map(({ path }) => path)).toEqual([
      "/frameworks/hipaa/evaluations",
    ]),
  );
});

test("who may only read is offered no evaluation", async () => {
  draw(<ControlPage />, { ...AT, permissions: ["controls:read", "frameworks:read"] });
  await screen.findByRole("heading", { level: 1 });

  expect(screen.queryByRole("button", { name: "Evaluate" })).not.toBeInTheDocument();
});

test("accepted exceptions stand beside the status of the control, its questions and its requirements", async () => {
  const held = control(ID);
  const one = {
    id: "ex-1",
    target: { kind: "control" as const, id: ID, framework_id: "" },
    reason: "Old terminals",
    owner: "ann",
    compensating_control: "They stand in a locked room",
    approved_by: "ben",
    expires_at: 1_900_000_000_000,
  };
  const answer = {
    ...held,
    exceptions: [one],
    outcomes: held?.outcomes.slice(0, 1).map((outcome) => ({ ...outcome, exceptions: [one, one] })),
    requirements: held?.requirements.slice(0, 1).map((row) => ({ ...row, exceptions: 3 })),
  };

  draw(<ControlPage />, {
    ...AT,
    instead: ({ path }) => (path === `/controls/${ID}` ? { status: 200, body: answer } : undefined),
  });

  expect(await screen.findByText("1 exception")).toBeInTheDocument();
  expect(screen.getByText("2 exceptions")).toBeInTheDocument();
  expect(screen.getByText("3 exceptions")).toBeInTheDocument();
});
