import { Anchor, Stack, Text, Timeline } from "@mantine/core";
import { Link, useParams } from "react-router";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { Facts } from "@/shared/layout/Facts";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { useNameOf } from "@/shared/people/usePeople";
import { useMe } from "@/shared/session/useMe";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { moveInWords } from "../api/moves";
import { useReview, type ReviewView } from "../api/useReviews";

import { DecisionForm } from "./DecisionForm";
import { ReviewState } from "./ReviewState";

const WORDS = text.reviews;

export default function ReviewPage() {
  const { reviewId = "" } = useParams();
  const { data: review, error, refetch } = useReview(reviewId);
  const crumbs = [{ label: WORDS.title, to: "/reviews" }, { label: review?.title ?? reviewId }];
  if (error !== null && review === undefined) {
    return (
      <Page title={reviewId} crumbs={crumbs}>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (review === undefined) return <LoadingPage />;
  return (
    <Page title={review.title} crumbs={crumbs} meta={<ReviewState review={review} />}>
      <Stack gap="md">
        <ReviewFacts review={review} />
        <Decision review={review} />
        <History review={review} />
      </Stack>
    </Page>
  );
}

function ReviewFacts({ review }: { readonly review: ReviewView }) {
  const nameOf = useNameOf();
  return (
    <Panel
      title={WORDS.one.facts}
      aside={
        <Anchor component={Link} to={review.link} size="sm">
          {WORDS.one.look}
        </Anchor>
      }
    >
      <Facts
        facts={[
          [WORDS.one.subject, `${WORDS.kind[review.subject.kind] ?? ""} ${review.subject.id}`],
          [WORDS.columns.due, <Time key="due" at={review.due_at} form="full" />],
          [WORDS.columns.cadence, WORDS.cadence[review.cadence] ?? review.cadence],
          [WORDS.columns.owners, review.owners.map(nameOf).join(", ") || WORDS.nobody],
          [WORDS.setting.zone, review.timezone],
        ]}
      />
    </Panel>
  );
}

function Decision({ review }: { readonly review: ReviewView }) {
  const { may } = useMe();
  const nameOf = useNameOf();
  if (review.decision !== null && review.decided_at !== null) {
    return (
      <Panel title={WORDS.one.decided}>
        <Text size="sm" fw={600}>
          {WORDS.decision[review.decision]}
        </Text>
        {review.note !== "" && (
          <Text size="sm" className="pg-prose" style={{ whiteSpace: "pre-wrap" }}>
            {review.note}
          </Text>
        )}
        <Text size="xs" c="dimmed" mt={4}>
          <Time at={review.decided_at} form="full" /> {WORDS.one.by(nameOf(review.decided_by))}
        </Text>
      </Panel>
    );
  }
  if (review.state === "withdrawn") return null;
  if (!review.mine && !may("frameworks:admin")) {
    return (
      <Panel title={WORDS.one.decide}>
        <Text size="sm" c="dimmed">
          {WORDS.one.notYours}
        </Text>
      </Panel>
    );
  }
  return <DecisionForm key={review.etag} review={review} />;
}

function History({ review }: { readonly review: ReviewView }) {
  const nameOf = useNameOf();
  return (
    <Panel title={WORDS.one.history}>
      <Timeline bulletSize={12} lineWidth={2} active={review.history.length} color="gray">
        {review.history.map((move) => (
          <Timeline.Item
            key={`${move.at} ${move.what}`}
            title={moveInWords(move.what)}
            styles={{ itemTitle: { fontSize: "0.8125rem" } }}
          >
            <Text size="xs" c="dimmed">
              <Time at={move.at} form="full" /> {move.by === "" ? WORDS.one.byTime : WORDS.one.by(nameOf(move.by))}
            </Text>
            {move.note !== "" && <Text size="sm">{move.note}</Text>}
          </Timeline.Item>
        ))}
      </Timeline>
    </Panel>
  );
}
