import { screen } from "@testing-library/react";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import { DomainsPanel } from "./DomainsPanel";

const DOMAIN = {
  ...{ domain: "access", controls: 5, adopted: 4, owned: 3 },
  statuses: { GAP: 3, TESTED: 1 },
  accepted: { GAP: 2 },
};

test("a domain says which of its standings have accepted exceptions, in sight and in what is read out", async () => {
  draw(<DomainsPanel />, {
    ...{ at: "/controls", path: "/controls" },
    instead: ({ path }) => (path === "/controls/domains" ? { status: 200, body: { items: [DOMAIN] } } : undefined),
  });

  expect(await screen.findByText(/^With accepted exceptions: \S.* 2$/)).toBeInTheDocument();
  expect(screen.getByRole("img", { name: /^access: \S.* 3 \(2 accepted\), / })).toBeInTheDocument();
});
