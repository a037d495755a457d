import { Text, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useId, useState } from "react";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { ReviewSettingPanel } from "@/shared/review/ReviewSettingPanel";
import { useReviewSettings } from "@/shared/review/useReviewSetting";
import { Chip } from "@/shared/status/Chip";
import { text } from "@/strings/text";

import { useSections } from "../api/useSettings";

import classes from "./FrameworkPage.module.css";
import own from "./ReviewsTab.module.css";

const WORDS = text.reviews.setting;

/** Recurring reviews of a framework and of its sections; requirements show their own on their pages. */
export function ReviewsTab({ frameworkId }: { readonly frameworkId: string }) {
  const { data, error, refetch } = useSections(frameworkId);
  const settings = useReviewSettings().data?.items ?? [];
  const set = new Set(
    settings
      .filter(({ subject }) => subject.kind === "section" && subject.framework_id === frameworkId)
      .map(({ subject }) => subject.id),
  );
  return (
    <div className={classes.stack}>
      <ReviewSettingPanel
        title={WORDS.whole}
        subject={{ kind: "framework", id: frameworkId, framework_id: frameworkId }}
      />
      <Panel title={WORDS.sections} flush>
        <Text size="sm" c="dimmed" px="md" py="sm">
          {WORDS.sectionsHelp}
        </Text>
        {error !== null && data === undefined && <FailurePanel error={error} onRetry={() => void refetch()} />}
        {error === null && data === undefined && <LoadingLines lines={6} />}
        <ul className={own.sections}>
          {data?.items.map(({ id, title }) => (
            <Section key={id} frameworkId={frameworkId} id={id} title={title} isSet={set.has(id)} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

interface SectionProps {
  readonly frameworkId: string;
  readonly id: string;
  readonly title: string;
  readonly isSet: boolean;
}

function Section({ frameworkId, id, title, isSet }: SectionProps) {
  const [open, setOpen] = useState(false);
  const body = useId();
  return (
    <li>
      <UnstyledButton className={own.section} aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
        <IconChevronDown size={16} aria-hidden className={own.chevron} data-open={open || undefined} />
        <span className={own.id}>{id.toUpperCase()}</span>
        <span className={own.name}>{title}</span>
        {isSet && <Chip tone="accent" word={WORDS.here} />}
      </UnstyledButton>
      <div id={body} className={own.setting} hidden={!open}>
        {open && <ReviewSettingPanel title={title} subject={{ kind: "section", id, framework_id: frameworkId }} />}
      </div>
    </li>
  );
}
