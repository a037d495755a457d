import { Button, Group, Modal, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCircleCheck, IconCircleMinus } from "@tabler/icons-react";

import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useAdoption, type ControlView } from "../api/useControls";

interface Props {
  readonly control: ControlView;
}

const WORDS = text.controls;

export function AdoptionButton({ control }: Props) {
  const { may } = useMe();
  const [asking, dialog] = useDisclosure(false);
  const adoption = useAdoption(control.id);
  if (!may("controls:admin")) return null;
  const set = (adopted: boolean) =>
    adoption.mutate(
      { adopted, etag: control.etag },
      {
        onSuccess: () => {
          notifyDone(adopted ? WORDS.adoptedDone : WORDS.abandonedDone);
          dialog.close();
        },
        onError: (error) => notifyFailure(error),
      },
    );
  if (!control.adopted) {
    return (
      <Button
        leftSection={<IconCircleCheck size={16} aria-hidden />}
        loading={adoption.isPending}
        onClick={() => set(true)}
      >
        {WORDS.adopt}
      </Button>
    );
  }
  return (
    <>
      <Button variant="default" leftSection={<IconCircleMinus size={16} aria-hidden />} onClick={dialog.open}>
        {WORDS.abandon}
      </Button>
      <Modal
        opened={asking}
        onClose={dialog.close}
        title={WORDS.abandonTitle(control.title)}
        closeButtonProps={{ "aria-label": text.words.close }}
      >
        <Text size="sm" c="dimmed" mb="md">
          {WORDS.abandonBody}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={dialog.close}>
            {text.words.cancel}
          </Button>
          <Button loading={adoption.isPending} onClick={() => set(false)}>
            {WORDS.abandon}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
