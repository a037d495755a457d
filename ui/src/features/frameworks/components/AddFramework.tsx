import { Button, Menu, Text } from "@mantine/core";
import { IconChevronDown, IconFileImport, IconPencilPlus, IconPlus, IconShieldPlus } from "@tabler/icons-react";

import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { ImportFile } from "./ImportFile";
import { InstallStandard } from "./InstallStandard";
import { MakeOwn } from "./MakeOwn";

const WORDS = text.imports;
const WAYS = [
  ["standard", IconShieldPlus],
  ["file", IconFileImport],
  ["own", IconPencilPlus],
] as const;

/** The three ways to a framework; the one under way is in the URL. */
export function AddFramework() {
  const { params, change } = useSearchState();
  const way = params.get("add");
  const close = () => change({ add: null });
  return (
    <>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {WORDS.add}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {WAYS.map(([name, Glyph]) => (
            <Menu.Item
              key={name}
              leftSection={<Glyph size={18} stroke={1.6} aria-hidden />}
              onClick={() => change({ add: name })}
            >
              <Text size="sm">{WORDS.ways[name].name}</Text>
              <Text size="xs" c="dimmed">
                {WORDS.ways[name].hint}
              </Text>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {way === "standard" && <InstallStandard onClose={close} />}
      {way === "file" && <ImportFile onClose={close} />}
      {way === "own" && <MakeOwn onClose={close} />}
    </>
  );
}
