import { ActionIcon, Avatar, Indicator, Menu, Text } from "@mantine/core";
import { IconDeviceMobile, IconLogout, IconUserShield } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";

import { actAs, actingAs, startAnew } from "@/shared/session/actingAs";
import { endSession } from "@/shared/session/session";
import { useSession } from "@/shared/session/SessionContext";
import { useMe, type Me } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { text } from "@/strings/text";

import classes from "./Frame.module.css";

const WORDS = text.frame.user;

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
  const acting = actingAs() !== "";
  const label = acting ? `${name}, ${WORDS.acting(groups)}` : name;
  return (
    <>
      {acting && (
        <span className={classes.acting}>
          <Chip tone="attention" icon={IconUserShield} word={WORDS.acting(groups)} />
        </span>
      )}
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <ActionIcon radius="xl" aria-label={`${initials(name)}, ${WORDS.label}: ${label}`}>
            <Indicator disabled={!acting} color="orange" size={10} offset={4}>
              <Avatar size={28} radius="xl" color="ocean" variant="filled">
                {initials(name)}
              </Avatar>
            </Indicator>
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
            <Text size="xs">{groups || WORDS.noGroups}</Text>
          </Menu.Label>
          {me.member_of.length > 1 && <Groups me={me} />}
          <Menu.Divider />
          <Menu.Item
            component={Link}
            to="/settings/second-factor"
            leftSection={<IconDeviceMobile size={16} aria-hidden />}
          >
            {text.factor.title}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLogout size={16} aria-hidden />}
            onClick={() => void endSession(manager, config)}
          >
            {WORDS.signOut}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** With the rights of all groups, or of one alone: what somebody else sees, or less than one could break. */
function Groups({ me }: { readonly me: Me }) {
  const client = useQueryClient();
  const held = actingAs();
  const choices = [{ name: "", title: WORDS.all }, ...me.member_of];
  const choose = (group: string) => {
    if (group === held) return;
    actAs(group);
    void startAnew(client);
  };
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{WORDS.actAs}</Menu.Label>
      <Menu.RadioGroup value={held} onChange={choose}>
        {choices.map(({ name, title }) => (
          <Menu.RadioItem key={name} value={name} closeMenuOnClick>
            {title || name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
