interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How far a job is, in percent; one that has not counted its parts yet is at its start. */
export function shareOf({ done, total }: Progress): number {
  return total > 0 ? (done / total) * 100 : 0;
}
