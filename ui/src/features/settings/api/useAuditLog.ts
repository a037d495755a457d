import { useRef, useState } from "react";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, type Api } from "@/shared/api/client";
import { ApiError } from "@/shared/api/problem";
import { usePages } from "@/shared/api/usePages";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { save, toCsv } from "@/shared/table/files";
import { count } from "@/shared/time/format";
import { text } from "@/strings/text";

export type AuditEntry = components["schemas"]["AuditEntry"];

export interface AuditFilter {
  readonly from: string | null;
  readonly to: string | null;
  readonly actor: string | null;
  readonly action: string | null;
  readonly subject: string | null;
}

function page(api: Api, filter: AuditFilter, limit: number, cursor: string | undefined, signal: AbortSignal) {
  const query = {
    limit,
    ...(filter.from && { from_day: filter.from }),
    ...(filter.to && { to_day: filter.to }),
    ...(filter.actor && { actor: filter.actor }),
    ...(filter.action && { action: filter.action }),
    ...(filter.subject && { subject: filter.subject }),
    ...(cursor !== undefined && { cursor }),
  };
  return answer(api.GET("/audit-log", { params: { query }, signal }));
}

export function useAuditLog(filter: AuditFilter) {
  return usePages(["audit-log", filter], (api, cursor, signal) => page(api, filter, 100, cursor, signal));
}

const COLUMNS = ["at", "name", "email", "actor", "action", "subject", "ip", "forwarded", "request_id"];
const MORE = ["before", "after", "details"];

export function auditCsv(entries: readonly AuditEntry[]): string {
  const rows = entries.map((entry) => ({
    ...entry,
    at: new Date(entry.at).toISOString(),
    before: JSON.stringify(entry.before ?? null),
    after: JSON.stringify(entry.after ?? null),
    details: JSON.stringify(entry.details),
  }));
  return toCsv([...COLUMNS, ...MORE], rows);
}

const tooLarge = (error: unknown) => error instanceof ApiError && error.code === "limit";

/** Entries hold up to 20 kB of each side of a change: where many are over the API's 5 MB, fewer are asked for. */
async function* pages(api: Api, filter: AuditFilter, signal: AbortSignal): AsyncGenerator<readonly AuditEntry[]> {
  const sizes = [500, 100, 25];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    try {
      const found = await page(api, filter, sizes[0] ?? 1, cursor, signal);
      cursor = found.next_cursor;
      yield found.items;
    } catch (error) {
      if (!tooLarge(error) || sizes.length === 1) throw error;
      sizes.shift();
    }
  }
}

/** Reads every page of what the filter finds, then saves it; it can be stopped on the way. */
export function useAuditExport(filter: AuditFilter) {
  const api = useApi();
  const stop = useRef<AbortController | null>(null);
  const [read, setRead] = useState<number | null>(null);
  const start = async () => {
    const control = new AbortController();
    stop.current = control;
    const entries: AuditEntry[] = [];
    setRead(0);
    try {
      for await (const found of pages(api, filter, control.signal)) {
        entries.push(...found);
        setRead(entries.length);
      }
      save("audit-log.csv", auditCsv(entries), "text/csv");
      notifyDone(text.settingsSystem.audit.exported(count(entries.length)));
    } catch (error) {
      if (!control.signal.aborted) notifyFailure(error);
    }
    setRead(null);
  };
  return { read, start, cancel: () => stop.current?.abort() };
}
