import { Button, Menu, Text } from "@mantine/core";
import { IconChevronDown, IconPlus } from "@tabler/icons-react";
import { useState } from "react";

import { text } from "@/strings/text";

import { AddFile } from "./AddFile";
import { AddItem } from "./AddItem";
import { Attest } from "./Attest";
import { KIND_ICONS, type Kind } from "./kinds";
import type { Place } from "./useItems";

interface Props {
  readonly place: Place;
}

const WORDS = text.evidence;
const ORDER: readonly Kind[] = ["upload", "link", "note", "attestation"];

/** The ways to bring evidence to a requirement or control. For those only who may. */
export function AddEvidence({ place }: Props) {
  const [adding, setAdding] = useState<Kind | null>(null);
  const close = () => setAdding(null);
  return (
    <>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {WORDS.add}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {ORDER.map((kind) => {
            const Glyph = KIND_ICONS[kind];
            return (
              <Menu.Item
                key={kind}
                leftSection={<Glyph size={18} stroke={1.6} aria-hidden />}
                onClick={() => setAdding(kind)}
              >
                <Text size="sm">{WORDS.kinds[kind]}</Text>
                <Text size="xs" c="dimmed">
                  {WORDS.hints[kind]}
                </Text>
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      {(adding === "link" || adding === "note") && <AddItem kind={adding} place={place} onClose={close} />}
      {adding === "upload" && <AddFile place={place} onClose={close} />}
      {adding === "attestation" && <Attest place={place} onClose={close} />}
    </>
  );
}
