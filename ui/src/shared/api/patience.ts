import { notifications } from "@mantine/notifications";

import { text } from "@/strings/text";

import type { Problem } from "./problem";

const WORDS = text.words.preparing;
const LONGEST = 600_000;

interface Preparing {
  readonly ready: number;
  readonly of: number;
  readonly retry_after: number;
}

/** Sends a request; what it needs and is being made ready is waited for, and the reader told how far it is. */
export async function patiently(request: Request): Promise<Response> {
  const until = Date.now() + LONGEST;
  let notice = "";
  try {
    for (;;) {
      const response = await fetch(request.clone());
      const told = await preparing(response);
      if (told === null || Date.now() > until) return response;
      notice = tell(request.url, told);
      await pause(told.retry_after * 1000, request.signal);
    }
  } finally {
    if (notice !== "") notifications.hide(notice);
  }
}

async function preparing(response: Response): Promise<Preparing | null> {
  if (response.status !== 409) return null;
  const problem = (await response.clone().json()) as Problem;
  return problem.code === "preparing" ? (problem.details as unknown as Preparing) : null;
}

function tell(address: string, { ready, of }: Preparing): string {
  const id = `preparing ${address}`;
  const told = { id, loading: true, autoClose: false, title: WORDS.title, message: WORDS.far(ready, of) } as const;
  notifications.show(told);
  notifications.update(told);
  return id;
}

/** Ends early, as `fetch` does, where nobody wants the answer any more. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new DOMException("Nobody waits any more.", "AbortError"));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", stop, { once: true });
  });
}
