import { expect, test } from "vitest";

import { isWhole, nextId } from "./parts";

test("an identifier that is proposed is free, also after one was removed", () => {
  expect(nextId("CUEC", [])).toBe("CUEC-1");
  expect(nextId("CUEC", [{ id: "CUEC-1" }, { id: "CUEC-3" }])).toBe("CUEC-4");
  expect(nextId("CUEC", [{ id: "CUEC-2" }])).toBe("CUEC-3");
});

test("an organisation is whole when each of its controls is", () => {
  const cloud = { name: "Cloud", services: "", method: "carve-out" as const };

  expect(isWhole.organisation({ ...cloud, controls: [] })).toBe(true);
  expect(isWhole.organisation({ ...cloud, controls: [{ id: "CSOC-1", text: " ", requirements: [] }] })).toBe(false);
  expect(isWhole.organisation({ ...cloud, name: "", controls: [] })).toBe(false);
});

test("a letter is about days in their order and says who signed it", () => {
  const letter = { id: "1", first_day: "2026-01-01", last_day: "2026-01-31", text: "So.", signer: "Bo", signed_on: "" };

  expect(isWhole.letter(letter)).toBe(true);
  expect(isWhole.letter({ ...letter, last_day: "2025-12-31" })).toBe(false);
  expect(isWhole.letter({ ...letter, signer: "" })).toBe(false);
});
