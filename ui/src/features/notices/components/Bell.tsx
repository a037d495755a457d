import { ActionIcon, Anchor, Button, Group, Indicator, Popover, Skeleton, Text, VisuallyHidden } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBell } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { MoreButton } from "@/shared/layout/MoreButton";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { useNotices, useReadNotices, useUnread, type NoticeView } from "../api/useNotices";

import classes from "./Bell.module.css";

const WORDS = text.notices;

/** What the reader was told; opening one marks it read and leads to what it is about. */
export function Bell() {
  const [opened, panel] = useDisclosure(false);
  const { data: unread = 0 } = useUnread();
  const label = unread === 0 ? WORDS.open : `${WORDS.open}, ${WORDS.unread(unread)}`;
  return (
    <Popover opened={opened} onChange={panel.toggle} position="bottom-end" width={380} trapFocus shadow="md">
      <Popover.Target>
        <ActionIcon aria-label={label} onClick={panel.toggle}>
          <Indicator
            disabled={unread === 0}
            label={unread > 99 ? "99" : unread}
            size={15}
            offset={2}
            color="red.8"
            styles={{ indicator: { fontSize: 10, fontWeight: 600, padding: "0 4px" } }}
          >
            <IconBell size={18} stroke={1.7} aria-hidden />
          </Indicator>
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0} maw="calc(100vw - 20px)" aria-label={WORDS.title}>
        <Notices onClose={panel.close} />
        <Group px={14} py={8} style={{ borderBlockStart: "1px solid var(--pg-line)" }}>
          <Anchor component={Link} to="/settings/notifications" size="xs" onClick={panel.close}>
            {WORDS.settings}
          </Anchor>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}

/** All marks what is on show and everything older, so that nothing stays unread out of sight. */
function Notices({ onClose }: { readonly onClose: () => void }) {
  const pages = useNotices();
  const read = useReadNotices();
  const items = pages.data?.pages.flatMap((page) => page.items);
  const unread = pages.data?.pages[0]?.unread ?? 0;
  const newest = items?.[0];
  const fresh = unread > 0 || items?.some(({ read_at }) => read_at === null);
  const follow = (notice: NoticeView) => {
    if (notice.read_at === null) read.mutate({ ids: [notice.id] });
    onClose();
  };
  return (
    <>
      <Group justify="space-between" px={14} py={8}>
        <Text size="sm" fw={600}>
          {WORDS.title}
        </Text>
        {newest !== undefined && fresh === true && (
          <Button
            size="compact-xs"
            variant="subtle"
            loading={read.isPending}
            onClick={() => read.mutate({ up_to: newest.id })}
          >
            {WORDS.markAll}
          </Button>
        )}
      </Group>
      {items === undefined ? (
        <Waiting error={pages.error} onRetry={() => void pages.refetch()} />
      ) : (
        <NoticeList items={items} pages={pages} onFollow={follow} />
      )}
    </>
  );
}

function Waiting({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return error === null ? <Skeleton height={90} m={14} /> : <FailurePanel error={error} onRetry={onRetry} />;
}

interface NoticeListProps {
  readonly items: readonly NoticeView[];
  readonly pages: ReturnType<typeof useNotices>;
  readonly onFollow: (notice: NoticeView) => void;
}

function NoticeList({ items, pages, onFollow }: NoticeListProps) {
  if (items.length === 0) {
    return (
      <EmptyState icon={IconBell} title={WORDS.empty}>
        {WORDS.emptyBody}
      </EmptyState>
    );
  }
  return (
    <div className={classes.list}>
      <ul>
        {items.map((notice) => (
          <li key={notice.id}>
            <Notice notice={notice} onFollow={() => onFollow(notice)} />
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} />
    </div>
  );
}

function Notice({ notice, onFollow }: { readonly notice: NoticeView; readonly onFollow: () => void }) {
  const unread = notice.read_at === null;
  return (
    <Link to={notice.link} className={classes.notice} data-unread={unread || undefined} onClick={onFollow}>
      <Text size="sm" fw={unread ? 600 : 400} component="span" display="block">
        {unread && <VisuallyHidden>{WORDS.isNew}: </VisuallyHidden>}
        {notice.subject}
      </Text>
      {notice.body !== "" && (
        <Text size="xs" c="dimmed" lineClamp={2} component="span" display="block">
          {notice.body}
        </Text>
      )}
      <Text size="xs" c="dimmed" component="span">
        <Time at={notice.at} />
      </Text>
    </Link>
  );
}
