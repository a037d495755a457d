import { expect, test } from "vitest";

import { requirementAddress } from "./addresses";
import { applyChange } from "./useSearchState";

test("a change replaces its own parameters and leaves the others", () => {
  const changed = applyChange(new URLSearchParams("status=GAP&status=UNKNOWN&q=mfa"), { status: ["TESTED"], q: null });

  expect(changed.toString()).toBe("status=TESTED");
});

test("a requirement's address does not end in a ref, whose dot would name a file", () => {
  expect(requirementAddress("soc2", "CC6.1")).toBe("/frameworks/soc2/requirements/CC6.1/evidence");
});
