import type { components } from "@/api/generated";
import { answer, once, type Api } from "@/shared/api/client";
import { ApiError } from "@/shared/api/problem";
import { sendFile } from "@/shared/files/send";

export type FrameworkFile = components["schemas"]["FrameworkFile"];

/** A file with the catalogues that an OSCAL profile imports. */
export interface Chosen {
  readonly file: File;
  readonly catalogs: readonly File[];
}

export const LARGEST = 25_000_000;
/** Larger ones do not fit into a request and are sent to storage first. */
const IN_REQUEST = 3_500_000;

export async function base64(file: Pick<Blob, "arrayBuffer">): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(""));
}

/** The file as the API takes it. */
export async function asBody(api: Api, { file, catalogs }: Chosen): Promise<FrameworkFile> {
  const shared = { filename: file.name, catalogs: await Promise.all(catalogs.map(base64)) };
  if (file.size <= IN_REQUEST) return { ...shared, content: await base64(file), upload: null };
  const begun = await answer(
    api.POST("/framework-uploads", { params: { header: once() }, body: { bytes: file.size } }),
  );
  await sendFile(file, begun, () => undefined);
  return { ...shared, content: null, upload: begun.id };
}

/** Every fault of a file that was refused, one sentence each; none where it was something else. */
export function faultsOf(error: unknown): readonly string[] {
  const faults: unknown = error instanceof ApiError ? error.details.faults : undefined;
  return Array.isArray(faults) ? faults.filter((fault): fault is string => typeof fault === "string") : [];
}
