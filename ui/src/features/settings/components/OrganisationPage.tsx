import { Button, Group, Text, TextInput } from "@mantine/core";
import { IconBuilding, IconSearch } from "@tabler/icons-react";
import { useState } from "react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { notifyDone } from "@/shared/feedback/notify";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useProfile, useProfileChange, type ProfileValue, type ProfileVariable } from "../api/useProfile";

import classes from "./OrganisationPage.module.css";
import { VariableField } from "./VariableField";

const WORDS = text.settings.organisation;

export default function OrganisationPage() {
  const { data, error, refetch } = useProfile();
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: text.settings.title, to: "/settings" }, { label: WORDS.title }]}
    >
      {error !== null && data === undefined && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && (
        <Panel flush>
          <LoadingLines lines={10} height={44} />
        </Panel>
      )}
      {data !== undefined && (
        <Form
          key={data.etag}
          etag={data.etag}
          variables={[...data.variables, ...Object.entries(data.extra).map(([name, value]) => extra(name, value))]}
        />
      )}
    </Page>
  );
}

/** A variable that the organisation made itself, told in the shape of the shipped ones. */
function extra(name: string, value: string | number | boolean): ProfileVariable {
  const type = typeof value === "boolean" ? "flag" : typeof value === "number" ? "number" : "text";
  return { name, type, about: WORDS.extra, default: "", value };
}

/** What a variable is about is the first part of its name. */
const partOf = ({ name }: ProfileVariable) => name.split(".")[0] ?? name;

interface Props {
  readonly etag: string;
  readonly variables: readonly ProfileVariable[];
}

function Form({ etag, variables }: Props) {
  const { may } = useMe();
  const [changes, setChanges] = useState<Readonly<Record<string, ProfileValue>>>({});
  const [search, setSearch] = useState("");
  const save = useProfileChange(etag);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = variables.filter(({ name, about }) =>
    words.every((word) => `${name} ${about}`.toLowerCase().includes(word)),
  );
  const changed = Object.keys(changes).length;
  const set = (variable: ProfileVariable, value: ProfileValue) =>
    setChanges((held) => {
      const others = Object.entries(held).filter(([name]) => name !== variable.name);
      return Object.fromEntries(value === variable.value ? others : [...others, [variable.name, value]]);
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(changes, {
          onSuccess: ({ changed: documents }) =>
            notifyDone(WORDS.saved, documents.length > 0 ? WORDS.changed(documents.length) : ""),
        });
      }}
    >
      <Panel
        title={WORDS.facts}
        aside={
          <TextInput
            size="xs"
            type="search"
            w={{ base: "100%", xs: 240 }}
            aria-label={WORDS.search}
            placeholder={WORDS.search}
            leftSection={<IconSearch size={14} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        }
      >
        {shown.length === 0 && <EmptyState icon={IconBuilding} title={WORDS.empty} />}
        {[...new Set(shown.map(partOf))].map((part) => (
          <section key={part} className={classes.part} aria-label={WORDS.parts[part] ?? part}>
            <h3 className={classes.heading}>{WORDS.parts[part] ?? part}</h3>
            <div className={classes.fields}>
              {shown
                .filter((variable) => partOf(variable) === part)
                .map((variable) => (
                  <VariableField
                    key={variable.name}
                    variable={variable}
                    value={variable.name in changes ? (changes[variable.name] ?? null) : variable.value}
                    onChange={may("policies:admin") ? (value) => set(variable, value) : undefined}
                  />
                ))}
            </div>
          </section>
        ))}
      </Panel>
      {save.error !== null && <FailurePanel error={save.error} title={text.words.failure.action} />}
      {changed > 0 && (
        <div className={classes.foot}>
          <Text size="sm" role="status">
            {WORDS.unsaved(changed)}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={() => setChanges({})}>
              {WORDS.discard}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {WORDS.save}
            </Button>
          </Group>
        </div>
      )}
    </form>
  );
}
