import { answer, type Api } from "@/shared/api/client";
import { followLink } from "@/shared/api/link";

/** Every requirement of a framework by section, however many there are. */
export async function requirementsOf(api: Api, frameworkId: string, signal: AbortSignal) {
  const params = { path: { framework_id: frameworkId } };
  const listed = await answer(api.GET("/frameworks/{framework_id}/requirements", { params, signal }));
  return followLink(listed, signal);
}
