import { Button, MultiSelect, Text } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigate } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { Chip } from "@/shared/status/Chip";
import { text } from "@/strings/text";

import { useInstall, useStandards, type Standard } from "../api/useAdditions";

import classes from "./Imports.module.css";

const WORDS = text.imports.standards;

export function InstallStandard({ onClose }: { readonly onClose: () => void }) {
  const { data, error, refetch } = useStandards();
  return (
    <Dialog title={WORDS.title} size="lg" onClose={onClose}>
      {error !== null && data === undefined && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingLines lines={4} />}
      {data?.items.length === 0 && <EmptyState icon={IconShieldCheck} title={WORDS.all} />}
      <ul className={classes.standards}>
        {data?.items.map((standard) => (
          <One key={standard.id} standard={standard} />
        ))}
      </ul>
    </Dialog>
  );
}

function One({ standard }: { readonly standard: Standard }) {
  const navigate = useNavigate();
  const install = useInstall();
  const [categories, setCategories] = useState<string[]>([...standard.categories]);
  const act = () =>
    install.mutate(
      { standard: standard.id, categories: categories.length === standard.categories.length ? [] : categories },
      {
        onSuccess: (made) => {
          notifyDone(WORDS.done(made.title));
          void navigate(`/frameworks/${made.id}`);
        },
        onError: (failure) => notifyFailure(failure),
      },
    );
  return (
    <li>
      <div className={classes.standard}>
        <Text size="sm" fw={600}>
          {standard.name}
        </Text>
        <Text size="xs" c="dimmed">
          {standard.version} · {WORDS.requirements(standard.requirements)}
        </Text>
        <Text size="sm" lineClamp={3}>
          {standard.summary}
        </Text>
        {!standard.installed && standard.categories.length > 1 && (
          <MultiSelect
            mt={8}
            label={WORDS.categories}
            description={WORDS.categoriesHint}
            data={standard.categories}
            value={categories}
            onChange={setCategories}
          />
        )}
      </div>
      {standard.installed ? (
        <Chip tone="tested" word={WORDS.installed} />
      ) : (
        <Button size="xs" loading={install.isPending} onClick={act}>
          {WORDS.install}
        </Button>
      )}
    </li>
  );
}
