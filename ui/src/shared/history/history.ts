import type { components } from "@/api/generated";

export type HistoryView = components["schemas"]["HistoryView"];
export type HistoryDay = HistoryView["days"][number];
export type QueryEdit = HistoryView["edits"][number];
