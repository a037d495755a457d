import { Anchor, SegmentedControl, Text } from "@mantine/core";
import { IconCalendarCheck } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { MoreButton } from "@/shared/layout/MoreButton";
import { Page } from "@/shared/layout/Page";
import { useNameOf } from "@/shared/people/usePeople";
import { Time } from "@/shared/time/Time";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useReviews, type ReviewView, type Tab } from "../api/useReviews";

import { ReviewState } from "./ReviewState";

const WORDS = text.reviews;
const TABS = Object.entries(WORDS.tabs).map(([value, label]) => ({ value, label }));
const EMPTY: Readonly<Record<Tab, readonly [string, string]>> = {
  mine: [WORDS.emptyMine, WORDS.emptyMineBody],
  due: [WORDS.emptyDue, WORDS.emptyDueBody],
  upcoming: [WORDS.empty, WORDS.emptyBody],
  decided: [WORDS.emptyDecided, WORDS.emptyDecidedBody],
};

export default function ReviewsPage() {
  const { params, change } = useSearchState();
  const wanted = params.get("show") ?? "";
  const tab: Tab = wanted in EMPTY ? (wanted as Tab) : "mine";
  const nameOf = useNameOf();
  const reviews = useReviews(tab);
  const [title, body] = EMPTY[tab];
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: WORDS.title }]}
      actions={
        <SegmentedControl
          aria-label={WORDS.which}
          data={TABS}
          value={tab}
          onChange={(next) => change({ show: next === "mine" ? null : next })}
        />
      }
    >
      <ListPanel
        label={WORDS.tabs[tab] ?? WORDS.title}
        rows={reviews.data?.pages.flatMap((page) => page.items)}
        error={reviews.error}
        onRetry={() => void reviews.refetch()}
        keyOf={(review) => review.id}
        columns={columns(nameOf, tab === "decided")}
        minWidth={720}
        empty={
          <EmptyState icon={IconCalendarCheck} title={title}>
            {body}
          </EmptyState>
        }
        foot={<MoreButton pages={reviews} />}
      />
    </Page>
  );
}

function columns(nameOf: (id: string) => string, decided: boolean): Column<ReviewView>[] {
  const { what, due, state, cadence, owners, decision } = WORDS.columns;
  return [
    {
      label: what,
      cell: (review) => (
        <>
          <Anchor component={Link} to={`/reviews/${review.id}`} size="sm" fw={550}>
            {review.title}
          </Anchor>
          <Text size="xs" c="dimmed">
            {WORDS.kind[review.subject.kind]}
          </Text>
        </>
      ),
    },
    { label: state, cell: (review) => <ReviewState review={review} /> },
    { label: due, cell: (review) => <Time at={review.due_at} form="day" /> },
    decided
      ? { label: decision, cell: (review) => WORDS.decision[review.decision ?? ""] ?? "–" }
      : { label: cadence, cell: (review) => WORDS.cadence[review.cadence] ?? review.cadence },
    { label: owners, cell: (review) => review.owners.map(nameOf).join(", ") || WORDS.nobody },
  ];
}
