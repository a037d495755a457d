import type { Engagement } from "./useEngagements";
import type { ItemState, SampleException } from "./usePopulations";

const MOVES: Readonly<Record<ItemState, readonly ItemState[]>> = {
  requested: ["provided"],
  provided: ["tested", "exception", "requested"],
  tested: ["exception", "provided"],
  exception: ["tested"],
};

type Seat = Pick<Engagement["seat"], "side" | "takes_part" | "leads">;

/** What a seat may do with an item: testing is for auditors, and for who leads where auditors are no users. */
export function offered(state: ItemState, seat: Seat): { moves: readonly ItemState[]; responds: boolean } {
  if (!seat.takes_part) return { moves: [], responds: false };
  const tests = seat.side === "auditor" || seat.leads;
  // Whoever takes part may provide; taking a tested item up again is a test.
  const moves = MOVES[state].filter((to) => tests || (to === "provided" && state === "requested"));
  return { moves, responds: seat.side === "organisation" && state === "exception" };
}

export type Show = "all" | "unanswered" | "standing" | "cleared";

/** The filters that show an exception: it stands until testing clears it, answered or not. */
export function shownAs({ state, response }: Pick<SampleException, "state" | "response">): readonly Show[] {
  const stands = state === "exception";
  return [stands ? "standing" : "cleared", ...(stands && response === "" ? (["unanswered"] as const) : [])];
}
