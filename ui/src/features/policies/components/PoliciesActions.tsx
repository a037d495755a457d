import { ActionIcon, Button, Menu } from "@mantine/core";
import {
  IconAdjustments,
  IconArrowsSort,
  IconDotsVertical,
  IconDownload,
  IconHistory,
  IconPlus,
  IconTemplate,
  IconTrash,
  IconUsers,
} from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";

import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useExportPolicies } from "../api/useShelf";

import { DeletedDialog } from "./DeletedDialog";
import { HistoryDialog } from "./HistoryDialog";
import { NewPolicyDialog } from "./NewPolicyDialog";
import { RulesDialog } from "./RulesDialog";

const WORDS = text.policies;
const FORMS = ["pdf", "html", "markdown"] as const;

interface Props {
  readonly onInitialise: () => void;
  /** Left out while a filter is on. */
  readonly onReorder?: () => void;
}

export function PoliciesActions({ onInitialise, onReorder }: Props) {
  const { may } = useMe();
  const admin = may("policies:admin");
  const [open, setOpen] = useState<"new" | "rules" | "deleted" | "history" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <ExportMenu policy="" />
      {admin && (
        <Button variant="default" leftSection={<IconTemplate size={16} aria-hidden />} onClick={onInitialise}>
          {WORDS.initialise.open}
        </Button>
      )}
      {admin && (
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen("new")}>
          {WORDS.create.open}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={36} variant="default" aria-label={text.words.actions}>
            <IconDotsVertical size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconHistory size={15} aria-hidden />} onClick={() => setOpen("history")}>
            {WORDS.history.open}
          </Menu.Item>
          <Menu.Item component={Link} to="/policy-people" leftSection={<IconUsers size={15} aria-hidden />}>
            {WORDS.people.open}
          </Menu.Item>
          {admin && onReorder !== undefined && (
            <Menu.Item leftSection={<IconArrowsSort size={15} aria-hidden />} onClick={onReorder}>
              {WORDS.reorder.open}
            </Menu.Item>
          )}
          {admin && (
            <Menu.Item leftSection={<IconAdjustments size={15} aria-hidden />} onClick={() => setOpen("rules")}>
              {WORDS.rules.open}
            </Menu.Item>
          )}
          {admin && (
            <Menu.Item leftSection={<IconTrash size={15} aria-hidden />} onClick={() => setOpen("deleted")}>
              {WORDS.deleted.open}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === "new" && <NewPolicyDialog onClose={close} />}
      {open === "rules" && <RulesDialog onClose={close} />}
      {open === "deleted" && <DeletedDialog onClose={close} />}
      {open === "history" && <HistoryDialog onClose={close} />}
    </>
  );
}

/** One document, or all that are adopted where none is named. */
export function ExportMenu({ policy }: { readonly policy: string }) {
  const make = useExportPolicies();
  const start = (form: (typeof FORMS)[number]) =>
    make.mutate(
      { kind: `policies-${form}`, policy },
      { onSuccess: () => notifyDone(text.exports.starting, WORDS.exporting.started), onError: (e) => notifyFailure(e) },
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={make.isPending}>
          {WORDS.exporting.open}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMS.map((form) => (
          <Menu.Item key={form} onClick={() => start(form)}>
            {WORDS.exporting[form]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
