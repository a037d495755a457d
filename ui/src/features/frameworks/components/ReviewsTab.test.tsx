import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import { ReviewsTab } from "./ReviewsTab";

const sections = {
  instead: ({ path }: { path: string }) =>
    path === "/frameworks/soc2/sections"
      ? { status: 200, body: { items: [{ id: "cc6", title: "Logical access", summary: "", custom: false }] } }
      : undefined,
};

test("a section opens to what is set on it, and says what it inherits", async () => {
  draw(<ReviewsTab frameworkId="soc2" />, { at: "/frameworks/soc2/reviews", ...sections });
  const whole = await screen.findByRole("region", { name: "The framework as a whole" });
  expect(await within(whole).findByText("Every 90 days")).toBeInTheDocument();
  expect(within(whole).queryByText(/Inherited/)).not.toBeInTheDocument();

  await userEvent.click(await screen.findByRole("button", { name: /Logical access/ }));

  const section = await screen.findByRole("region", { name: "Logical access" });
  expect(await within(section).findByText("Inherited from the framework")).toBeInTheDocument();
});
