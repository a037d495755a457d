import { expect, test } from "vitest";

import { ApiError } from "@/shared/api/problem";

import { base64, faultsOf } from "./file";

test("a file of any bytes becomes base64, however long", async () => {
  const bytes = new Uint8Array(100_000).map((_, place) => place % 256);

  const encoded = await base64({ arrayBuffer: () => Promise.resolve(bytes.buffer) });

  expect(Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0))).toEqual(bytes);
});

test("the faults of a refused file are read from the refusal", () => {
  const refused = new ApiError(400, "Bad", "Two faults.", "import-faults", "r", { faults: ["row 2: x", "row 9: y"] });

  expect(faultsOf(refused)).toEqual(["row 2: x", "row 9: y"]);
  expect(faultsOf(new Error("network"))).toEqual([]);
});
