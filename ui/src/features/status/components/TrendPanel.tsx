import "@mantine/charts/styles.css";

import { AreaChart } from "@mantine/charts";
import { Group, Table, Text, VisuallyHidden } from "@mantine/core";

import { Panel } from "@/shared/layout/Panel";
import { STATUS, WORST_FIRST } from "@/shared/status/gapStatus";
import { StatusChip } from "@/shared/status/StatusChip";
import { count, shortDay } from "@/shared/time/format";
import { text } from "@/strings/text";

import { trendOf, type TrendDay } from "../api/trend";

interface Props {
  readonly days: readonly TrendDay[];
  readonly title: string;
}

const WORDS = text.statusPage.trend;
const COUNTED = WORST_FIRST.filter((status) => status !== "NOT_APPLICABLE").toReversed();
const SERIES = COUNTED.map((status) => ({
  name: status,
  label: STATUS[status].word,
  color: `var(--pg-${STATUS[status].tone})`,
}));

export default function TrendPanel({ days, title }: Props) {
  const points = trendOf(days);
  const heading = WORDS.title(title);
  return (
    <Panel title={heading}>
      {points.length < 2 ? (
        <Text size="sm" c="dimmed">
          {WORDS.none}
        </Text>
      ) : (
        <>
          <Group gap={6} mb={6}>
            {WORST_FIRST.filter((status) => status !== "NOT_APPLICABLE").map((status) => (
              <StatusChip key={status} status={status} />
            ))}
          </Group>
          <div aria-hidden>
            <AreaChart
              h={210}
              data={points.map((point) => ({ ...point, label: shortDay(point.at) }))}
              dataKey="label"
              type="stacked"
              curveType="monotone"
              series={SERIES}
              withDots={false}
              withGradient={false}
              fillOpacity={0.55}
              strokeWidth={1.5}
              gridAxis="x"
              tickLine="none"
              yAxisProps={{ width: 30, allowDecimals: false }}
              xAxisProps={{ minTickGap: 40 }}
              areaProps={{ isAnimationActive: false }}
              accessibilityLayer={false}
            />
          </div>
          <VisuallyHidden>
            <Table>
              <caption>{heading}</caption>
              <thead>
                <tr>
                  <th scope="col">{WORDS.day}</th>
                  {SERIES.map((series) => (
                    <th key={series.name} scope="col">
                      {series.label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {points.map((point) => (
                  <tr key={point.day}>
                    <th scope="row">{point.day}</th>
                    {COUNTED.map((status) => (
                      <td key={status}>{count(point[status])}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </Table>
          </VisuallyHidden>
        </>
      )}
    </Panel>
  );
}
