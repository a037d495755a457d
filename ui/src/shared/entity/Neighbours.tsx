import { Text, UnstyledButton } from "@mantine/core";
import { IconAffiliate, IconArrowNarrowLeft, IconArrowNarrowRight } from "@tabler/icons-react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { MoreButton } from "@/shared/layout/MoreButton";
import { useMe } from "@/shared/session/useMe";
import { classesOf, nameOfThing, plain, type Row } from "@/shared/table/values";
import { text } from "@/strings/text";

import classes from "./EntityDrawer.module.css";
import { useNeighbours } from "./useEntity";

interface Props {
  readonly id: string;
  readonly onOpen: (thing: Row) => void;
}

const WORDS = text.query.drawer;

/** What the entity is related to now, either way. */
export function Neighbours({ id, onOpen }: Props) {
  const { may } = useMe();
  return may("graph:read") ? (
    <Known key={id} id={id} onOpen={onOpen} />
  ) : (
    <Text p="md" size="sm" c="dimmed">
      {WORDS.noPermission}
    </Text>
  );
}

function Known({ id, onOpen }: Props) {
  const pages = useNeighbours(id);
  const { error, refetch } = pages;
  const data = pages.data?.pages.flatMap(({ items }) => items);
  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines lines={4} />;
  if (data.length === 0) return <EmptyState icon={IconAffiliate} title={WORDS.noNeighbours} />;
  return (
    <>
      <ul className={classes.neighbours}>
        {data.map((neighbour, place) => {
          const Arrow = neighbour.direction === "out" ? IconArrowNarrowRight : IconArrowNarrowLeft;
          const { entity } = neighbour;
          return (
            <li key={`${plain(neighbour.relationship._id)}-${place}`}>
              <span className={classes.verb}>
                <Arrow size={15} aria-label={neighbour.direction === "out" ? WORDS.out : WORDS.in} />
                {neighbour.verb}
              </span>
              {entity === null ? (
                <span>{WORDS.notCollected}</span>
              ) : (
                <UnstyledButton className={classes.neighbour} onClick={() => onOpen(entity)}>
                  {nameOfThing(entity)}
                </UnstyledButton>
              )}
              {entity !== null && (
                <span className={classes.type}>{plain(entity._type) || classesOf(entity).join(", ")}</span>
              )}
            </li>
          );
        })}
      </ul>
      <MoreButton pages={pages} />
    </>
  );
}
