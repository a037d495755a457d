import { ActionIcon, Kbd, UnstyledButton } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { lazy, Suspense, useEffect } from "react";

import { text } from "@/strings/text";

import classes from "./Search.module.css";

const loadDialog = () => import("./SearchDialog");
const SearchDialog = lazy(loadDialog);

/** `/` or ctrl-K from anywhere outside of a field. */
export function SearchButton() {
  const [opened, { open, close }] = useDisclosure(false);
  // Fetched while nothing else happens, so that what is typed right after the key finds its field.
  useEffect(() => {
    const timer = setTimeout(() => void loadDialog(), 1_500);
    return () => clearTimeout(timer);
  }, []);
  useHotkeys([["/", open]]);
  useHotkeys([["mod+K", open]], []);
  return (
    <>
      <UnstyledButton className={classes.button} onClick={open} visibleFrom="sm" aria-label={text.frame.search.open}>
        <IconSearch size={15} aria-hidden />
        <span>{text.frame.search.button}</span>
        <Kbd size="xs" aria-hidden>
          /
        </Kbd>
      </UnstyledButton>
      <ActionIcon hiddenFrom="sm" onClick={open} aria-label={text.frame.search.open}>
        <IconSearch size={18} aria-hidden />
      </ActionIcon>
      <Suspense>{opened && <SearchDialog onClose={close} />}</Suspense>
    </>
  );
}
