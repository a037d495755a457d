import { expect, test } from "vitest";

import { offered, shownAs } from "./items";

const AUDITOR = { side: "auditor", takes_part: true, leads: false } as const;
const OWNER = { side: "organisation", takes_part: true, leads: false } as const;

test("an owner provides and responds, and tests nothing", () => {
  expect(offered("requested", OWNER)).toEqual({ moves: ["provided"], responds: false });
  expect(offered("provided", OWNER).moves).toEqual([]);
  expect(offered("exception", OWNER)).toEqual({ moves: [], responds: true });
});

test("an auditor tests, and never responds for management", () => {
  expect(offered("provided", AUDITOR).moves).toEqual(["tested", "exception", "requested"]);
  expect(offered("exception", AUDITOR)).toEqual({ moves: ["tested"], responds: false });
});

test("who only looks is offered nothing", () => {
  expect(offered("provided", { ...OWNER, takes_part: false })).toEqual({ moves: [], responds: false });
});

test("an exception stands until it is cleared, and waits for a response only while it stands", () => {
  expect(shownAs({ state: "exception", response: "" })).toEqual(["standing", "unanswered"]);
  expect(shownAs({ state: "exception", response: "Mended." })).toEqual(["standing"]);
  expect(shownAs({ state: "tested", response: "" })).toEqual(["cleared"]);
});
