import type { components } from "@/api/generated";

export type Problem = components["schemas"]["Problem"];

/** A refusal or failure of the API, with what the reader needs to act on it. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly code: string,
    readonly requestId: string,
    readonly details: Readonly<Record<string, unknown>>,
  ) {
    super(detail || title);
  }
}

/** The request never reached the API, or its answer never came back. */
export class NetworkError extends Error {
  override readonly name = "NetworkError";
}

export function toApiError(body: unknown, response: Response): ApiError {
  const problem = (typeof body === "object" && body !== null ? body : {}) as Partial<Problem>;
  return new ApiError(
    response.status,
    problem.title ?? response.statusText,
    problem.detail ?? "",
    problem.code ?? "",
    problem.request_id ?? response.headers.get("x-request-id") ?? response.headers.get("x-amzn-requestid") ?? "",
    problem.details ?? {},
  );
}
