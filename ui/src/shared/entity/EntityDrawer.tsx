import { Anchor, CloseButton, Drawer, Group, Tabs, Text } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useState } from "react";

import { Chip } from "@/shared/status/Chip";
import { classesOf, isMetadata, nameOfThing, plain, type Row } from "@/shared/table/values";
import { text } from "@/strings/text";

import classes from "./EntityDrawer.module.css";
import { Neighbours } from "./Neighbours";
import { PropertyList } from "./PropertyList";

interface Props {
  /** The entity as a query found it; null keeps the drawer shut. */
  readonly thing: Row | null;
  readonly onClose: () => void;
}

const WORDS = text.query.drawer;

export function EntityDrawer({ thing, onClose }: Props) {
  const [last, setLast] = useState<Row | null>(thing);
  // The content stays while the drawer slides out.
  if (thing !== null && thing !== last) setLast(thing);
  const shown = thing ?? last;
  return (
    <Drawer.Root opened={thing !== null} onClose={onClose} position="right" size="lg">
      <Drawer.Overlay backgroundOpacity={0.35} />
      <Drawer.Content aria-label={shown === null ? WORDS.label : nameOfThing(shown)}>
        {shown !== null && <Inside key={plain(shown._id ?? shown._key)} thing={shown} onClose={onClose} />}
      </Drawer.Content>
    </Drawer.Root>
  );
}

function Inside({ thing: first, onClose }: { readonly thing: Row; readonly onClose: () => void }) {
  const [path, setPath] = useState<readonly Row[]>([first]);
  const thing = path.at(-1) ?? first;
  const names = Object.keys(thing);
  const id = typeof thing._id === "string" ? thing._id : null;
  const link = typeof thing.webLink === "string" && /^https?:\/\//.test(thing.webLink) ? thing.webLink : null;
  return (
    <>
      <header className={classes.head}>
        <div className={classes.title}>
          <h2>{nameOfThing(thing)}</h2>
          <Group gap={6}>
            {classesOf(thing).map((name) => (
              <Chip key={name} tone="accent" word={name} />
            ))}
            <Chip tone="plain" outlined word={plain(thing._type)} />
            {link !== null && (
              <Anchor href={link} target="_blank" rel="noopener noreferrer" size="xs">
                {WORDS.source} <IconExternalLink size={12} aria-hidden />
              </Anchor>
            )}
          </Group>
          {path.length > 1 && (
            <Anchor component="button" type="button" size="xs" onClick={() => setPath(path.slice(0, -1))}>
              {WORDS.back(nameOfThing(path.at(-2) ?? first))}
            </Anchor>
          )}
        </div>
        <CloseButton onClick={onClose} aria-label={text.words.close} data-autofocus />
      </header>
      <Tabs defaultValue="properties" keepMounted={false}>
        <Tabs.List px="md">
          <Tabs.Tab value="properties">{WORDS.properties}</Tabs.Tab>
          <Tabs.Tab value="metadata">{WORDS.metadata}</Tabs.Tab>
          {id !== null && <Tabs.Tab value="neighbours">{WORDS.neighbours}</Tabs.Tab>}
          <Tabs.Tab value="json">{WORDS.json}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="properties">
          <PropertyList thing={thing} names={names.filter((name) => !isMetadata(name))} />
        </Tabs.Panel>
        <Tabs.Panel value="metadata">
          <PropertyList thing={thing} names={names.filter(isMetadata)} />
        </Tabs.Panel>
        {id !== null && (
          <Tabs.Panel value="neighbours">
            <Neighbours id={id} onOpen={(next) => setPath([...path, next])} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="json" p="md">
          <Text component="pre" className={classes.json}>
            {JSON.stringify(thing, null, 2)}
          </Text>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
