import { screen } from "@testing-library/react";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import TasksPage from "./TasksPage";

const TASK = { kind: "review", id: "r1", link: "/reviews/r1", due: "2026-11-01", engagement_id: "", state: "decided" };

test("what was done is asked for by itself, and says when", async () => {
  draw(<TasksPage />, {
    at: "/tasks?which=done",
    permissions: [],
    instead: ({ path, search }) => {
      if (path === "/acceptances") return { status: 200, body: { items: [] } };
      if (path !== "/tasks") return undefined;
      const items = search.get("which") === "done" ? [{ ...TASK, title: "Access", overdue: false, done_at: 0 }] : [];
      return { status: 200, body: { items } };
    },
  });

  expect(await screen.findByRole("link", { name: "Access" })).toHaveAttribute("href", "/reviews/r1");
  expect(screen.getByRole("columnheader", { name: "Done" })).toBeInTheDocument();
});
