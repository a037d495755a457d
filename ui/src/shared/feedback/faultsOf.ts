import { ApiError } from "@/shared/api/problem";

/** The faults of a file that was refused whole; none where it was refused for another reason. */
export function faultsOf(error: unknown): string[] {
  const faults = error instanceof ApiError ? error.details.faults : undefined;
  return Array.isArray(faults) ? faults.map(String) : [];
}
