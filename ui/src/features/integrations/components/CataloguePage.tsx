import { Text, TextInput } from "@mantine/core";
import { IconPlugConnectedX, IconSearch } from "@tabler/icons-react";
import { Link, Navigate } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useCatalogue, type Integration } from "../api/useCatalogue";

import classes from "./Connecting.module.css";

const WORDS = text.connecting;
const CRUMBS = [{ label: text.integrations.title, to: "/integrations" }, { label: WORDS.title }];

const addressOf = ({ id }: Integration) => `/integrations/new/${encodeURIComponent(id)}`;

/** What can be connected; where there is one thing only, its form is next. */
export default function CataloguePage() {
  const { data, error, refetch } = useCatalogue();
  const { params, change } = useSearchState();
  const words = params.get("q") ?? "";
  if (data === undefined && error === null) return <LoadingPage />;
  const items = data?.items ?? [];
  const [only] = items;
  if (only !== undefined && items.length === 1) return <Navigate to={addressOf(only)} replace />;
  const found = items.filter(({ title, description, classes: named }) =>
    [title, description, ...named].join(" ").toLowerCase().includes(words.trim().toLowerCase()),
  );
  return (
    <Page title={WORDS.title} crumbs={CRUMBS} description={WORDS.description}>
      {data === undefined && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {items.length > 0 && (
        <TextInput
          type="search"
          mb="md"
          maw={420}
          aria-label={WORDS.search}
          placeholder={WORDS.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          onChange={(event) => change({ q: event.currentTarget.value })}
        />
      )}
      {items.length > 0 && found.length === 0 && (
        <Panel>
          <EmptyState icon={IconPlugConnectedX} title={WORDS.noMatch}>
            {WORDS.noMatchBody}
          </EmptyState>
        </Panel>
      )}
      <ul className={classes.catalogue}>
        {found.map((integration) => (
          <li key={integration.id}>
            <Link to={addressOf(integration)} className={classes.card}>
              <Text fw={600}>{integration.title}</Text>
              <Text size="sm" c="dimmed" mt={4}>
                {integration.description}
              </Text>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
