import { NetworkError } from "./problem";

interface Spilled {
  readonly link?: { readonly url: string } | null;
}

/** An answer too big for the API lies behind a short-lived link, as the same JSON. */
export async function followLink<T extends Spilled>(answered: T, signal?: AbortSignal): Promise<T> {
  if (!answered.link) return answered;
  const response = await fetch(answered.link.url, signal ? { signal } : {});
  if (!response.ok) throw new NetworkError(`The stored answer could not be fetched (${response.status}).`);
  return (await response.json()) as T;
}
