import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

export type LedgerFault = components["schemas"]["LedgerFault"];

export function useLedger() {
  const api = useApi();
  return useQuery({ queryKey: ["ledger"], queryFn: ({ signal }) => answer(api.GET("/ledger", { signal })) });
}

export interface Verification {
  readonly state: "running" | "done" | "stopped" | "failed";
  readonly entries: number;
  readonly heads: number;
  readonly faults: readonly LedgerFault[];
  readonly error: unknown;
}

const START: Verification = { state: "running", entries: 0, heads: 0, faults: [], error: null };

/** Checks the ledger part by part, as the API hands it out, and gathers what each part found. */
export function useVerification() {
  const api = useApi();
  const client = useQueryClient();
  const stop = useRef<AbortController | null>(null);
  const [verification, setVerification] = useState<Verification | null>(null);
  const start = async (contents: boolean) => {
    const control = new AbortController();
    stop.current = control;
    let held = START;
    setVerification(held);
    try {
      let first: number | null = 0;
      while (first !== null) {
        const part: components["schemas"]["VerificationView"] = await answer(
          api.POST("/ledger/verifications", { body: { first, contents }, signal: control.signal }),
        );
        held = {
          ...held,
          entries: Math.max(held.entries, part.last + 1),
          heads: Math.max(held.heads, part.heads),
          faults: [...held.faults, ...part.faults],
        };
        setVerification(held);
        first = part.next;
      }
      setVerification({ ...held, state: "done" });
    } catch (error) {
      setVerification({ ...held, state: control.signal.aborted ? "stopped" : "failed", error });
    }
    void client.invalidateQueries({ queryKey: ["ledger"] });
  };
  return { verification, start, cancel: () => stop.current?.abort() };
}

export function useRecovery() {
  return useChange((api, reason: string) => answer(api.POST("/ledger/recoveries", { body: { reason } })), ["ledger"]);
}
