import { ActionIcon, Button, Text, Tooltip } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";

import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { AddPlace } from "./AddPlace";
import classes from "./Evidence.module.css";
import { placeAddress, placeName, placeOf, type UsedIn } from "./place";
import { useEditItem, type EvidenceItem } from "./useItems";

interface Props {
  readonly item: EvidenceItem;
  readonly changes: boolean;
}

const WORDS = text.evidence.drawer;

/** Where a piece is used: taken from one place or used in one more, it stays one piece. */
export function Places({ item, changes }: Props) {
  const [adding, setAdding] = useState(false);
  const edit = useEditItem();
  const only = item.places.length === 1;
  const take = (gone: UsedIn) => {
    const places = item.places.filter((place) => place !== gone).map(placeOf);
    edit.mutate(
      { item, change: { places } },
      {
        onSuccess: () => notifyDone(text.evidence.saved),
        onError: (error) => notifyFailure(error),
      },
    );
  };
  return (
    <section>
      <h3>{WORDS.places}</h3>
      {item.places.length === 0 && <Text size="sm">{WORDS.noPlaces}</Text>}
      <ul className={classes.places}>
        {item.places.map((place) => (
          <li key={`${place.kind}-${place.framework_id}-${place.id}`}>
            <Link to={placeAddress(place)}>{placeName(place)}</Link>
            {changes && (
              <Tooltip label={only ? WORDS.lastPlace : WORDS.removePlace(placeName(place))}>
                <ActionIcon
                  size="sm"
                  aria-label={WORDS.removePlace(placeName(place))}
                  disabled={only}
                  loading={edit.isPending}
                  onClick={() => take(place)}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              </Tooltip>
            )}
          </li>
        ))}
      </ul>
      {changes && (
        <Button
          size="compact-sm"
          variant="subtle"
          mt={6}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {WORDS.addPlace}
        </Button>
      )}
      {adding && <AddPlace item={item} onClose={() => setAdding(false)} />}
    </section>
  );
}
