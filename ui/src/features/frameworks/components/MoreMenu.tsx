import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import {
  IconAdjustments,
  IconDots,
  IconFilePlus,
  IconFolderPlus,
  IconHistory,
  IconRefreshDot,
  IconTrash,
} from "@tabler/icons-react";
import { useState } from "react";

import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import type { FrameworkView } from "../api/useFramework";

import { AddRequirement } from "./AddRequirement";
import { DeleteDialog } from "./DeleteDialog";
import { SectionDialog } from "./SectionDialog";
import { SettingsDialog } from "./SettingsDialog";
import { TextsDialog } from "./TextsDialog";
import { UpdateDialog } from "./UpdateDialog";

const WORDS = text.imports;

type Doing = "settings" | "update" | "texts" | "section" | "requirement" | "delete";

const ITEMS: readonly (readonly [Doing, string, typeof IconDots])[] = [
  ["settings", WORDS.settings.act, IconAdjustments],
  ["update", WORDS.update.act, IconRefreshDot],
  ["section", WORDS.custom.section, IconFolderPlus],
  ["requirement", WORDS.custom.requirement, IconFilePlus],
];

/** What is seldom done with a framework. */
export function MoreMenu({ framework }: { readonly framework: FrameworkView }) {
  const { may } = useMe();
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  const admin = may("frameworks:admin");
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <Tooltip label={WORDS.more}>
            <ActionIcon variant="default" size={36} aria-label={WORDS.more}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          {admin &&
            ITEMS.map(([name, label, Glyph]) => (
              <Menu.Item
                key={name}
                leftSection={<Glyph size={17} stroke={1.6} aria-hidden />}
                onClick={() => setDoing(name)}
              >
                {label}
              </Menu.Item>
            ))}
          <Menu.Item leftSection={<IconHistory size={17} stroke={1.6} aria-hidden />} onClick={() => setDoing("texts")}>
            {WORDS.texts.act}
          </Menu.Item>
          {admin && (
            <>
              <Menu.Divider />
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={17} stroke={1.6} aria-hidden />}
                onClick={() => setDoing("delete")}
              >
                {WORDS.remove.act}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {doing === "settings" && <SettingsDialog frameworkId={framework.id} onClose={close} />}
      {doing === "update" && <UpdateDialog frameworkId={framework.id} onClose={close} />}
      {doing === "texts" && <TextsDialog frameworkId={framework.id} onClose={close} />}
      {doing === "section" && <SectionDialog frameworkId={framework.id} onClose={close} />}
      {doing === "requirement" && <AddRequirement frameworkId={framework.id} onClose={close} />}
      {doing === "delete" && <DeleteDialog framework={framework} onClose={close} />}
    </>
  );
}
