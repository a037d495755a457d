import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import { Bell } from "./Bell";

const told = (number: number) => ({
  id: `n${number}`,
  kind: "status.changed",
  subject: `Notice ${number}`,
  body: "",
  link: "/",
  at: number,
  read_at: null,
});

test("older notices come on demand, and all are marked up to the newest on show", async () => {
  let unread = 42;
  const { requests } = draw(<Bell />, {
    at: "/",
    instead: ({ method, path, search }) => {
      if (method === "POST" && path === "/notices/read") {
        unread = 0;
        return { status: 200, body: {} };
      }
      if (path !== "/notices") return undefined;
      const second = search.get("cursor") === "older";
      const items = [told(second ? 12 : 42)];
      return { status: 200, body: { items, unread, next_cursor: second ? null : "older" } };
    },
  });

  await userEvent.click(await screen.findByRole("button", { name: /42 unread/ }));
  await userEvent.click(await screen.findByRole("button", { name: "Load more" }));
  expect(await screen.findByRole("link", { name: /Notice 12/ })).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Mark all as read" }));

  await waitFor(() =>
    expect(requests.filter(({ path }) => path === "/notices/read").map(({ body }) => body)).toEqual([{ up_to: "n42" }]),
  );
  expect(await screen.findByRole("button", { name: "What you were told" })).toBeInTheDocument();
});
