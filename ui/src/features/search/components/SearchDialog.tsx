import { Loader, Modal, Text } from "@mantine/core";
import { IconSearch, IconTerminal2 } from "@tabler/icons-react";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useNavigate } from "react-router";

import { useMe } from "@/shared/session/useMe";
import { queryAddress } from "@/shared/url/addresses";
import { text } from "@/strings/text";

import { find, graphQuery, type Hit } from "../api/find";
import { useEverything } from "../api/useEverything";

import classes from "./Search.module.css";

interface Props {
  readonly onClose: () => void;
}

const WORDS = text.frame.search;

export default function SearchDialog({ onClose }: Props) {
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const { hits, loading } = useEverything();
  const { may } = useMe();
  const navigate = useNavigate();
  const list = useId();
  const listed = useRef<HTMLDivElement>(null);
  const wanted = query.trim();
  const found = find(hits, wanted);
  if (wanted !== "" && may("queries:read")) {
    found.push({
      group: WORDS.entities,
      title: WORDS.entitiesFor(wanted),
      mark: "",
      to: queryAddress(graphQuery(wanted)),
    });
  }
  const chosen = Math.min(at, found.length - 1);

  const open = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    onClose();
    void navigate(hit.to);
  };
  const move = (to: number) => {
    const next = (to + found.length) % Math.max(1, found.length);
    setAt(next);
    listed.current?.querySelector(`[data-at="${next}"]`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const actions: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => move(chosen + 1),
      ArrowUp: () => move(chosen - 1),
      Enter: () => open(found[chosen]),
    };
    const action = actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };

  return (
    <Modal.Root opened onClose={onClose} padding={0} size={620} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={WORDS.open}>
        <div className={classes.field}>
          {loading ? <Loader size={16} /> : <IconSearch size={17} aria-hidden />}
          <input
            data-autofocus
            type="search"
            role="combobox"
            aria-expanded={found.length > 0}
            aria-controls={list}
            aria-activedescendant={found.length > 0 ? `${list}-${chosen}` : undefined}
            aria-label={WORDS.placeholder}
            placeholder={WORDS.placeholder}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div id={list} ref={listed} className={classes.list} role="listbox" aria-label={text.words.search}>
          {found.map((hit, place) => (
            // The field keeps the focus and answers the keys; the mouse may choose here.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={`${hit.to}-${hit.title}`}
              id={`${list}-${place}`}
              data-at={place}
              role="option"
              aria-selected={place === chosen}
              className={classes.hit}
              onClick={() => open(hit)}
              onMouseMove={() => setAt(place)}
            >
              {hit.group === WORDS.entities && <IconTerminal2 size={15} aria-hidden />}
              {hit.mark !== "" && <span className={classes.mark}>{hit.mark}</span>}
              <span className={classes.title}>{hit.title}</span>
              <span className={classes.group}>{hit.group}</span>
            </div>
          ))}
        </div>
        {found.length === 0 && (
          <Text size="sm" c="dimmed" p="md" role="status">
            {wanted === "" ? WORDS.hint : WORDS.none(wanted)}
          </Text>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
