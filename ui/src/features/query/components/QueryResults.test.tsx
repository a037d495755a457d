import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import QueryPage from "./QueryPage";

const asked = (query: string, more = "") => ({ at: `/query?${new URLSearchParams({ q: query }).toString()}${more}` });

test("a query in the URL runs by itself and shows how many rows it found", async () => {
  draw(<QueryPage />, asked("FIND aws_iam_user"));

  expect(await screen.findByText("First 250 rows")).toBeInTheDocument();
});

test("a refused query shows what is wrong, where, and the way out", async () => {
  draw(<QueryPage />, asked("FIDN aws_iam_user"));

  const alert = await screen.findByRole("alert");

  expect(alert).toHaveTextContent(/did you mean FIND/);
  expect(alert).toHaveTextContent("Line 1, column 1");
});

test("a query without rows says that it ran", async () => {
  draw(<QueryPage />, asked("FIND nothing"));

  expect(await screen.findByText("The query ran, and nothing in this snapshot matches it.")).toBeInTheDocument();
});

test("JSON is a view of its own, at a URL of its own", async () => {
  const { address } = draw(<QueryPage />, asked("FIND aws_iam_user"));
  await screen.findByText("First 250 rows");

  await userEvent.click(within(screen.getByRole("radiogroup")).getByText("JSON"));

  expect(await screen.findByRole("region", { name: "JSON" })).toHaveTextContent('"_type": "aws_iam_user"');
  expect(address()).toContain("view=json");
});

test("more rows come on the snapshot of the first", async () => {
  const { requests } = draw(<QueryPage />, asked("FIND aws_iam_user"));

  await userEvent.click(await screen.findByRole("button", { name: "Load more" }));

  expect(await screen.findByText("420 rows")).toBeInTheDocument();
  expect(requests.filter(({ path }) => path === "/queries").at(-1)?.body).toMatchObject({ cursor: "250" });
});

test("without a query the page offers some to start from", async () => {
  const { address } = draw(<QueryPage />, { at: "/query" });

  await userEvent.click(await screen.findByRole("button", { name: /Buckets that are not encrypted/ }));

  expect(address()).toContain("q=FIND+aws_s3_bucket");
});
