import { expect, test } from "vitest";

import { explain } from "@/shared/feedback/failure";

import { ApiError, NetworkError, toApiError } from "./problem";
import { worthRetrying } from "./queryClient";

test("a problem document becomes an error with its request id", () => {
  const body = {
    title: "Conflict",
    detail: "Changed by someone else.",
    code: "conflict",
    request_id: "r-1",
    details: { a: 1 },
  };

  const error = toApiError(body, new Response(null, { status: 409 }));

  expect(error).toMatchObject({ status: 409, detail: "Changed by someone else.", requestId: "r-1", details: { a: 1 } });
});

test("an answer that is no problem document still names its request", () => {
  const response = new Response(null, {
    status: 502,
    statusText: "Bad Gateway",
    headers: { "x-amzn-requestid": "aws-1" },
  });

  expect(toApiError(undefined, response)).toMatchObject({ title: "Bad Gateway", requestId: "aws-1" });
});

const error = (status: number) => new ApiError(status, "Title", "Detail", "code", "r-1", {});

test.each([
  [403, /permission/],
  [404, /nothing at this address/],
  [412, /Reload/],
  [500, /request id/],
])("a %i says what to do", (status, advice) => {
  expect(explain(error(status)).advice).toMatch(advice);
});

test("a lost connection says so", () => {
  expect(explain(new NetworkError("fetch failed")).what).toBe("The server could not be reached.");
});

test("only what may get better is tried again, and twice at most", () => {
  expect(worthRetrying(0, error(404))).toBe(false);
  expect(worthRetrying(0, error(503))).toBe(true);
  expect(worthRetrying(0, new NetworkError("x"))).toBe(true);
  expect(worthRetrying(2, new NetworkError("x"))).toBe(false);
});
