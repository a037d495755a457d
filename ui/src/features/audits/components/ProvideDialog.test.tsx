import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import type { RequestView } from "../api/useRequests";

import { ProvideDialog } from "./ProvideDialog";

const REQUEST = {
  id: "r-1",
  engagement_id: "e-1",
  etag: "1",
  refs: [],
  attachments: [{ kind: "item", id: "old", title: "Minutes", evaluation_id: "" }],
} as unknown as RequestView;

const item = (id: string, title: string) => ({ id, title, kind: "note" });

test("pieces of any age are found by words, and stay chosen while others are looked for", async () => {
  const { requests } = draw(<ProvideDialog request={REQUEST} onClose={() => undefined} />, {
    at: "/",
    instead: ({ method, path, search }) => {
      if (method === "POST") return { status: 200, body: REQUEST };
      if (path !== "/evidence-items") return undefined;
      // The server looks at so many in one go: a first answer may hold none of those that there are.
      if (search.get("text") !== "leavers")
        return { status: 200, body: { items: [item("new", "Visit")], next_cursor: null } };
      const far = search.get("cursor") === "far";
      return {
        status: 200,
        body: far
          ? { items: [item("aged", "List of who left")], next_cursor: null }
          : { items: [], next_cursor: "far" },
      };
    },
  });
  const dialog = await screen.findByRole("dialog");
  const field = within(dialog).getByRole("combobox", { name: "From the evidence library" });

  await userEvent.click(field);
  await userEvent.click(await screen.findByRole("option", { name: /Visit/ }));
  await userEvent.type(field, "leavers");
  await userEvent.click(await screen.findByRole("option", { name: /List of who left/ }));
  expect(within(dialog).getByText("Visit · Note")).toBeInTheDocument();
  expect(within(dialog).getByText("Minutes")).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole("button", { name: "Provide" }));

  await waitFor(() => expect(requests.some(({ method }) => method === "POST")).toBe(true));
  const { attach } = requests.find(({ method }) => method === "POST")?.body as { attach: { item_id: string }[] };
  expect(attach.map(({ item_id: id }) => id)).toEqual(["old", "new", "aged"]);
});
