import "@mantine/charts/styles.css";

import { LineChart } from "@mantine/charts";
import { Skeleton, Table, Text, VisuallyHidden } from "@mantine/core";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { Panel } from "@/shared/layout/Panel";
import { text } from "@/strings/text";

import { useTrend, type QuestionView } from "../api/useQuestions";

const WORDS = text.questions.trend;
const TONES = { GOOD: "tested", BAD: "gap", UNKNOWN: "unknown", INFORMATIVE: "accent" } as const;

/** The daily counts of a question's queries, where they are kept. */
export default function TrendChart({ question }: { readonly question: QuestionView }) {
  const framework = question.trend ? question.used_by[0]?.framework_id : undefined;
  const { data, error, refetch } = useTrend(question.id, framework);
  if (framework === undefined) {
    return (
      <Panel title={WORDS.title}>
        <Text size="sm" c="dimmed">
          {question.trend ? WORDS.unasked : WORDS.off}
        </Text>
      </Panel>
    );
  }
  if (data === undefined) {
    return (
      <Panel title={WORDS.title}>
        {error === null ? <Skeleton height={150} /> : <FailurePanel error={error} onRetry={() => void refetch()} />}
      </Panel>
    );
  }
  const { days } = data;
  const series = question.queries.map(({ name, results_are }) => ({ name, color: `var(--pg-${TONES[results_are]})` }));
  const points = days.map((day) => ({
    day: day.day,
    ...Object.fromEntries(day.queries.map(({ name, count }) => [name, count])),
  }));
  return (
    <Panel title={WORDS.title}>
      {days.length < 2 && (
        <Text size="sm" c="dimmed">
          {WORDS.none}
        </Text>
      )}
      {days.length >= 2 && (
        <>
          <div aria-hidden>
            <LineChart
              h={150}
              data={points}
              dataKey="day"
              series={series}
              withDots={false}
              strokeWidth={1.5}
              gridAxis="x"
              tickLine="none"
              yAxisProps={{ width: 34, allowDecimals: false }}
              xAxisProps={{ minTickGap: 50 }}
              lineProps={{ isAnimationActive: false }}
            />
          </div>
          <VisuallyHidden>
            <Table>
              <caption>{WORDS.title}</caption>
              <thead>
                <tr>
                  <th scope="col">{WORDS.day}</th>
                  {series.map(({ name }) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {days.map((day) => (
                  <tr key={day.day}>
                    <th scope="row">{day.day}</th>
                    {series.map(({ name }) => (
                      <td key={name}>{day.queries.find((one) => one.name === name)?.count ?? ""}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </Table>
          </VisuallyHidden>
          {new Set(days.map(({ content }) => content)).size > 1 && (
            <Text size="xs" c="dimmed" mt={6}>
              {WORDS.edited}
            </Text>
          )}
        </>
      )}
    </Panel>
  );
}
