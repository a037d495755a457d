import { ActionIcon, Avatar, Menu, Text } from "@mantine/core";
import { IconLogout } from "@tabler/icons-react";

import { endSession } from "@/shared/session/session";
import { useSession } from "@/shared/session/SessionContext";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

function initials(name: string): string {
  const parts = name.split(/[\s.@_-]+/).filter(Boolean);
  return parts
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join("");
}

/** Who am I, and as which group. */
export function UserMenu() {
  const { config, manager } = useSession();
  const { me } = useMe();
  const name = me.name || me.email;
  const groups = me.groups.map((group) => group.title || group.name).join(", ");
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon radius="xl" aria-label={`${initials(name)}, ${text.frame.user.label}: ${name}`}>
          <Avatar size={28} radius="xl" color="ocean" variant="filled">
            {initials(name)}
          </Avatar>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--pg-text)" truncate>
            {name}
          </Text>
          {me.name !== "" && me.name !== me.email && (
            <Text size="xs" truncate>
              {me.email}
            </Text>
          )}
          <Text size="xs">{groups || text.frame.user.noGroups}</Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void endSession(manager, config)}>
          {text.frame.user.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
