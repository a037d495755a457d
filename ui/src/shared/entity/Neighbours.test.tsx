import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { draw } from "@/test/app";

import { Neighbours } from "./Neighbours";

const related = (name: string) => ({
  direction: "out",
  verb: "HAS",
  relationship: { _id: name },
  entity: { _id: name, displayName: name },
});

test("neighbours beyond the first page are loaded on demand", async () => {
  draw(<Neighbours id="one" onOpen={vi.fn()} />, {
    at: "/",
    permissions: ["graph:read"],
    instead: ({ path, search }) => {
      if (path !== "/entities/one/neighbours") return undefined;
      const more = search.get("cursor") === null;
      return {
        status: 200,
        body: { id: "one", items: [related(more ? "near" : "far")], next_cursor: more ? "next" : null },
      };
    },
  });

  await userEvent.click(await screen.findByRole("button", { name: "Load more" }));

  expect(await screen.findByRole("button", { name: "far" })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "near" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Load more" })).not.toBeInTheDocument();
});
