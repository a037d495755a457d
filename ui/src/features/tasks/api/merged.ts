import type { components } from "@/api/generated";
import { dayText } from "@/shared/time/days";

type Asked = components["schemas"]["TaskView"];
type Acceptance = components["schemas"]["AcceptanceTask"];
type Approval = components["schemas"]["ApprovalTask"];

export interface Task {
  readonly key: string;
  readonly kind: Asked["kind"] | "approval";
  readonly title: string;
  readonly link: string;
  readonly due: string | null;
  readonly overdue: boolean;
  /** Null while it waits. */
  readonly doneAt: number | null;
}

/** A link that ends in a requirement's ref ends in what looks like a file; the page itself has a part more. */
const linkOf = ({ kind, link }: Asked) =>
  kind === "requirement" && !link.endsWith("/evidence") ? `${link}/evidence` : link;

const taskOf = (task: Asked): Task => ({
  key: `${task.kind}-${task.engagement_id}-${task.id}`,
  kind: task.kind,
  title: task.title,
  link: linkOf(task),
  due: task.due,
  overdue: task.overdue,
  doneAt: task.done_at,
});

/** What the reader did, as the server orders it. */
export const done = (items: readonly Asked[]): Task[] => items.map(taskOf);

const WEEK = 7 * 86_400_000;

/** Overdue, or due within the week. */
export function isDue({ due, overdue }: Task, now: number): boolean {
  return overdue || (due !== null && Date.parse(due) <= now + WEEK);
}

export function merged(
  asked: readonly Asked[],
  acceptances: readonly Acceptance[],
  approvals: readonly Approval[],
): Task[] {
  const known = new Set(asked.map(({ link }) => link));
  const all: Task[] = [
    ...asked.map(taskOf),
    ...acceptances
      .filter(({ accepted_at: at, link }) => at === null && !known.has(link))
      .map(({ id, title, link, due_at: due, overdue }) => ({
        key: `acceptance-${id}`,
        kind: "acceptance" as const,
        title,
        link,
        due: dayText(due),
        overdue,
        doneAt: null,
      })),
    ...approvals
      .filter(({ link }) => !known.has(link))
      .map(({ document, title, link }) => ({
        key: `approval-${document}`,
        kind: "approval" as const,
        title,
        link,
        due: null,
        overdue: false,
        doneAt: null,
      })),
  ];
  return all.sort((a, b) => (a.due ?? "9999").localeCompare(b.due ?? "9999"));
}
