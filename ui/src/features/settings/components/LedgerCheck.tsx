import { Alert, Button, Checkbox, Group, Progress, Stack, Table, Text, Textarea } from "@mantine/core";
import { IconAlertOctagon, IconPlayerStop, IconShieldCheck } from "@tabler/icons-react";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { notifyDone } from "@/shared/feedback/notify";
import { shareOf } from "@/shared/feedback/progress";
import { Panel } from "@/shared/layout/Panel";
import { TableScroll } from "@/shared/layout/TableScroll";
import { useMe } from "@/shared/session/useMe";
import { count } from "@/shared/time/format";
import { text } from "@/strings/text";

import { useRecovery, useVerification, type LedgerFault, type Verification } from "../api/useLedger";

const WORDS = text.settingsSystem.ledger;

/** Verifies the whole chain while one watches, and names each fault. */
export function LedgerCheck({ total }: { readonly total: number }) {
  const { may } = useMe();
  const { verification, start, cancel } = useVerification();
  const [contents, setContents] = useState(false);
  const [recovering, setRecovering] = useState(false);
  const running = verification?.state === "running";
  const broken = verification?.state === "done" && verification.faults.some((fault) => fault.recovered_by === null);
  return (
    <Panel title={WORDS.verifyTitle}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {WORDS.verifyBody}
        </Text>
        <Checkbox
          label={WORDS.contents}
          checked={contents}
          disabled={running}
          onChange={(event) => setContents(event.currentTarget.checked)}
        />
        <Group gap="sm">
          <Button
            leftSection={<IconShieldCheck size={16} aria-hidden />}
            loading={running}
            onClick={() => void start(contents)}
          >
            {verification === null ? WORDS.act : WORDS.again}
          </Button>
          {running && (
            <Button variant="default" leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={cancel}>
              {text.words.cancel}
            </Button>
          )}
          {broken && may("settings:admin") && (
            <Button variant="default" onClick={() => setRecovering(true)}>
              {WORDS.recover}
            </Button>
          )}
        </Group>
        <div role="status">
          {verification !== null && <Found verification={verification} total={Math.max(total, verification.entries)} />}
        </div>
        {verification !== null && verification.faults.length > 0 && <Faults faults={verification.faults} />}
      </Stack>
      {recovering && <Recovery onClose={() => setRecovering(false)} />}
    </Panel>
  );
}

function Found({ verification, total }: { readonly verification: Verification; readonly total: number }) {
  const { state, entries, heads, faults, error } = verification;
  if (state === "failed") return <FailurePanel error={error} />;
  if (state === "running") {
    return (
      <>
        <Progress value={shareOf({ done: entries, total })} animated aria-label={WORDS.verifyTitle} />
        <Text size="xs" c="dimmed" mt={4}>
          {WORDS.running(count(entries), count(total))}
        </Text>
      </>
    );
  }
  if (faults.length > 0) {
    return (
      <Alert color="red" variant="outline" icon={<IconAlertOctagon aria-hidden />} title={WORDS.broken(faults.length)}>
        {WORDS.brokenBody}
      </Alert>
    );
  }
  if (state === "stopped") {
    return (
      <Alert color="gray" variant="outline" title={WORDS.stopped}>
        {WORDS.stoppedBody(count(entries))}
      </Alert>
    );
  }
  return (
    <Alert color="teal" variant="outline" icon={<IconShieldCheck aria-hidden />} title={WORDS.intact}>
      {WORDS.intactBody(count(entries), count(heads))}
    </Alert>
  );
}

function Faults({ faults }: { readonly faults: readonly LedgerFault[] }) {
  const { number, about, what, recovered } = WORDS.columns;
  return (
    <TableScroll label={WORDS.broken(faults.length)} minWidth={560}>
      <Table verticalSpacing={6} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            {[number, about, recovered, what].map((label) => (
              <Table.Th key={label}>{label}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {faults.map((fault) => (
            <Table.Tr key={`${fault.number} ${fault.about} ${fault.what}`}>
              <Table.Td>{count(fault.number)}</Table.Td>
              <Table.Td>{fault.about}</Table.Td>
              <Table.Td>{fault.recovered_by === null ? "–" : count(fault.recovered_by)}</Table.Td>
              <Table.Td>{fault.what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}

function Recovery({ onClose }: { readonly onClose: () => void }) {
  const recover = useRecovery();
  const [reason, setReason] = useState("");
  return (
    <Dialog
      title={WORDS.recoverTitle}
      onClose={onClose}
      act={WORDS.recoverAct}
      acting={recover.isPending}
      mayAct={reason.trim().length >= 10}
      error={recover.error}
      destructive
      onAct={() =>
        recover.mutate(reason.trim(), {
          onSuccess: () => {
            notifyDone(WORDS.recovered);
            onClose();
          },
        })
      }
    >
      <Text size="sm" c="dimmed">
        {WORDS.recoverBody}
      </Text>
      <Textarea
        data-autofocus
        label={WORDS.reason}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  );
}
