import { Checkbox, MultiSelect, Text, TextInput } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import type { GroupDetail } from "../api/useGroups";
import { useInvite } from "../api/useUsers";

interface Props {
  readonly groups: readonly GroupDetail[];
  readonly onClose: () => void;
}

const WORDS = text.people.invite;

export function InviteDialog({ groups, onClose }: Props) {
  const { me } = useMe();
  const invite = useInvite();
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [member, setMember] = useState<string[]>([]);
  const [external, setExternal] = useState(false);
  // Nobody gives away what they do not hold: such a group is not offered.
  const offered = groups.filter((group) => group.permissions.every((one) => me.permissions.includes(one)));
  return (
    <Dialog
      title={WORDS.title}
      onClose={onClose}
      act={WORDS.act}
      acting={invite.isPending}
      mayAct={/.+@.+/.test(email)}
      error={invite.error}
      onAct={() =>
        invite.mutate(
          { email: email.trim(), name: name.trim(), groups: member, external },
          {
            onSuccess: () => {
              notifyDone(WORDS.done(email.trim()));
              onClose();
            },
          },
        )
      }
    >
      <Text size="sm" c="dimmed">
        {WORDS.body}
      </Text>
      <TextInput
        data-autofocus
        type="email"
        label={WORDS.email}
        required
        maxLength={254}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <TextInput
        label={WORDS.name}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <MultiSelect
        label={WORDS.groups}
        description={WORDS.groupsHelp}
        data={offered.map((group) => ({ value: group.name, label: group.title }))}
        value={member}
        onChange={setMember}
        searchable
        hidePickedOptions
      />
      <Checkbox
        label={text.people.one.external}
        description={text.people.externalHint}
        checked={external}
        onChange={(event) => setExternal(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
