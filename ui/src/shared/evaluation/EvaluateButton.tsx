import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconRefresh } from "@tabler/icons-react";
import { useQueries } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { notifyFailure } from "@/shared/feedback/notify";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { evaluationsOf, underWay, useStartEvaluation, type EvaluationRequest } from "./useEvaluations";
import type { Where } from "./where";

interface Props {
  /** The frameworks that the part belongs to; of several one is chosen, or all. */
  readonly frameworks: readonly Where[];
  readonly part: Required<EvaluationRequest>;
  readonly label: string;
  readonly variant?: "filled" | "default";
}

const WORDS = text.frameworks.evaluation;

/** Starts an evaluation of a framework or a part of it; `EvaluationStrips` shows how it goes, with a cancel. */
export function EvaluateButton({ frameworks, part, label, variant = "filled" }: Props) {
  const { may } = useMe();
  const start = useStartEvaluation();
  const running = useRunningIn(frameworks, part);
  if (!may("evidence:admin") || frameworks.length === 0) return null;
  const evaluate = (where: readonly Where[]) =>
    where.forEach(({ id }) => start.mutate({ frameworkId: id, part }, { onError: (error) => notifyFailure(error) }));
  const several = frameworks.length > 1;
  const button = (
    <Button
      variant={variant}
      leftSection={<IconRefresh size={16} aria-hidden />}
      rightSection={several && <IconChevronDown size={14} aria-hidden />}
      loading={start.isPending}
      disabled={running.size === frameworks.length}
      onClick={several ? undefined : () => evaluate(frameworks)}
    >
      {label}
    </Button>
  );
  if (!several) return button;
  return (
    <Menu position="bottom-end">
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {frameworks.map((where) => (
          <Menu.Item key={where.id} disabled={running.has(where.id)} onClick={() => evaluate([where])}>
            {WORDS.within(where.title)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => evaluate(frameworks.filter(({ id }) => !running.has(id)))}>
          {WORDS.withinAll}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The frameworks in which the same part is being evaluated already. */
function useRunningIn(frameworks: readonly Where[], part: Required<EvaluationRequest>): ReadonlySet<string> {
  const api = useApi();
  const { may } = useMe();
  const asked = may("frameworks:read") ? frameworks : [];
  const pages = useQueries({ queries: asked.map(({ id }) => evaluationsOf(api, id)) });
  const same = pages.flatMap(({ data }) =>
    (data?.items ?? []).filter(({ state, kind, ref }) => underWay(state) && kind === part.kind && ref === part.ref),
  );
  return new Set(same.map(({ framework_id }) => framework_id));
}
