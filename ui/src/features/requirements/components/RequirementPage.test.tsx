import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import RequirementPage from "./RequirementPage";

const at = (ref: string, tab = "evidence") => ({
  at: `/frameworks/soc2/requirements/${ref}/${tab}`,
  path: "/frameworks/:frameworkId/requirements/:ref/:tab?",
});

test("each question shows its status and the count of each query", async () => {
  draw(<RequirementPage />, at("CC6.1"));

  const question = await screen.findByRole("article", { name: "Do all IAM users with console access have MFA?" });

  expect(within(question).getByText("Attention")).toBeInTheDocument();
  expect(within(question).getByRole("button", { name: /Bad Users without MFA 3 rows/ })).toBeInTheDocument();
});

test("opening a query shows its text and the way to the Query page, and the URL remembers it", async () => {
  const { address } = draw(<RequirementPage />, at("CC6.1"));

  await userEvent.click(await screen.findByRole("button", { name: /Users without MFA/ }));

  const link = await screen.findByRole("link", { name: "Open in Query" });
  expect(link.getAttribute("href")).toContain("/query?q=FIND+aws_iam_user");
  expect(address()).toContain("open=aws-iam-users-mfa.0");
});

test("what is not complete says why", async () => {
  draw(<RequirementPage />, at("CC6.1"));

  expect(await screen.findAllByText("Incomplete")).not.toHaveLength(0);
  expect(screen.getAllByText(/2 of 17 regions denied/)).not.toHaveLength(0);
});

test("a query that failed shows the error and no rows", async () => {
  draw(<RequirementPage />, at("CC6.1"));

  await userEvent.click(await screen.findByRole("button", { name: /VPCs without flow logs/ }));

  expect(await screen.findByText(/ran longer than 30 s/, { selector: "[class*=message]" })).toBeInTheDocument();
});

test("history shows each day in words too", async () => {
  draw(<RequirementPage />, at("CC6.1", "history"));

  expect(await screen.findByRole("img", { name: /Status on each day from/ })).toBeInTheDocument();
  expect(screen.getByText(/days gap/)).toBeInTheDocument();
});

test("not applicable needs a reason before anything is sent", async () => {
  const { requests } = draw(<RequirementPage />, at("CC6.1"));
  await userEvent.click(await screen.findByRole("button", { name: "Mark not applicable" }));
  const dialog = await screen.findByRole("dialog");

  await userEvent.click(within(dialog).getByRole("button", { name: "Mark not applicable" }));

  expect(await within(dialog).findByText("A reason is needed.")).toBeInTheDocument();
  expect(requests.some(({ method }) => method === "PATCH")).toBe(false);
});

test("the neighbours are one click away", async () => {
  draw(<RequirementPage />, at("CC6.1"));

  expect(await screen.findByRole("link", { name: /Next CC6.2/ })).toHaveAttribute(
    "href",
    "/frameworks/soc2/requirements/CC6.2/evidence",
  );
});

test("a requirement without questions says that a person has to attest it", async () => {
  draw(<RequirementPage />, at("CC1.1"));

  expect(await screen.findByText("No question speaks for this requirement")).toBeInTheDocument();
});
