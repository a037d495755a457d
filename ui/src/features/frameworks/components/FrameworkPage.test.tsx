import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import { evaluation, exportView } from "../../../../dev/answers/jobs.ts";

import FrameworkPage from "./FrameworkPage";

const AT = { at: "/frameworks/soc2", path: "/frameworks/:frameworkId" };

test("a legend's row filters the list, and the URL keeps the filter", async () => {
  const { address } = draw(<FrameworkPage />, AT);
  const legend = await screen.findByRole("button", { name: /Gap detected/ });
  await screen.findByText("61 requirements");

  await userEvent.click(legend);

  expect(await screen.findByText("2 of 61 requirements")).toBeInTheDocument();
  expect(legend).toHaveAttribute("aria-pressed", "true");
  expect(address()).toBe("/frameworks/soc2?status=GAP");
});

test("a filter in the URL holds from the start", async () => {
  draw(<FrameworkPage />, { ...AT, at: "/frameworks/soc2?status=GAP&q=CC6.6" });

  expect(await screen.findByText("1 of 61 requirements")).toBeInTheDocument();
});

test("when nothing passes, the page says so and offers to clear", async () => {
  const { address } = draw(<FrameworkPage />, { ...AT, at: "/frameworks/soc2?q=zzzz" });
  const empty = (await screen.findByText("No requirement matches")).parentElement;

  await userEvent.click(within(empty ?? document.body).getByRole("button", { name: "Clear filters" }));

  expect(address()).toBe("/frameworks/soc2");
});

test("evaluating shows its progress", async () => {
  const running = { ...evaluation("ev-1"), state: "running", finished_at: null, progress: { done: 16, total: 64 } };
  const { requests } = draw(<FrameworkPage />, {
    ...AT,
    instead: ({ method, path }) => {
      if (method === "POST") return { status: 202, body: running };
      return path === "/evaluations" && requests.some((asked) => asked.method === "POST")
        ? { status: 200, body: { items: [running], next_cursor: null } }
        : undefined;
    },
  });

  await userEvent.click(await screen.findByRole("button", { name: "Evaluate now" }));

  expect(await screen.findByText("16 of 64 questions asked")).toBeInTheDocument();
  expect(requests.find(({ method }) => method === "POST")?.body).toEqual({ kind: "framework", ref: "" });
});

test("an export that was started stays in the URL, so that a reload finds it", async () => {
  const running = { ...exportView("ex-2"), state: "running", finished_at: null, progress: { done: 3, total: 9 } };
  const { address } = draw(<FrameworkPage />, {
    ...AT,
    instead: ({ path }) => (path.startsWith("/exports/") ? { status: 200, body: running } : undefined),
  });
  await userEvent.click(await screen.findByRole("button", { name: /Create report/ }));

  await userEvent.click(await screen.findByRole("menuitem", { name: /Evidence package/ }));

  await waitFor(() => expect(address()).toMatch(/\?export=ex-\d+/));
  expect(await screen.findByText("Preparing the evidence package")).toBeInTheDocument();
});

test("who may only read is offered neither evaluation nor export", async () => {
  draw(<FrameworkPage />, { ...AT, permissions: ["frameworks:read"] });
  await screen.findByText("61 requirements");

  expect(screen.queryByRole("button", { name: "Evaluate now" })).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /Create report/ })).not.toBeInTheDocument();
});

test("a refusal shows what to do, with the request id", async () => {
  const problem = { title: "Not permitted", detail: "You may not read frameworks.", status: 403, request_id: "req-77" };

  draw(<FrameworkPage />, {
    ...AT,
    instead: ({ path }) => (path === "/frameworks/soc2" ? { status: 403, body: problem } : undefined),
  });

  expect(await screen.findByText("You may not read frameworks.")).toBeInTheDocument();
  expect(screen.getByText("req-77")).toBeInTheDocument();
  expect(screen.getByText(/Ask an administrator/)).toBeInTheDocument();
});
