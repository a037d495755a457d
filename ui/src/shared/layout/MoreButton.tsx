import { Button, Center } from "@mantine/core";

import { text } from "@/strings/text";

interface Props {
  readonly pages: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** The next page of a list, where there is one. */
export function MoreButton({ pages }: Props) {
  if (!pages.hasNextPage) return null;
  return (
    <Center p="sm">
      <Button size="xs" variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {text.words.more}
      </Button>
    </Center>
  );
}
