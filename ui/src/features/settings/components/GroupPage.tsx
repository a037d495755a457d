import { useNavigate, useParams } from "react-router";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { Page } from "@/shared/layout/Page";
import { text } from "@/strings/text";

import { appsOf, type App } from "../api/levels";
import { useGroups, usePermissions, type GroupDetail } from "../api/useGroups";

import { GroupForm } from "./GroupForm";
import { GroupRemoval } from "./GroupRemoval";

const WORDS = text.settings.groups;

/** One group, or a new one: what its members may do and what of the graph they see. */
export default function GroupPage() {
  const { groupName = "" } = useParams();
  const groups = useGroups();
  const permissions = usePermissions();
  const error = groups.error ?? permissions.error;
  const group = groups.data?.items.find(({ name }) => name === groupName);
  const fresh = groupName === "new";
  if (error === null && (groups.data === undefined || permissions.data === undefined)) return <LoadingPage />;
  if (error === null && (fresh || group !== undefined)) {
    return <Known group={group} apps={appsOf(permissions.data?.items ?? [])} />;
  }
  return (
    <Page title={groupName} crumbs={trail(groupName)}>
      <FailurePanel
        error={error ?? new Error(text.words.failure[404])}
        onRetry={() => void Promise.all([groups.refetch(), permissions.refetch()])}
      />
    </Page>
  );
}

function trail(title: string) {
  return [
    { label: text.settings.title, to: "/settings" },
    { label: WORDS.title, to: "/settings/groups" },
    { label: title },
  ];
}

interface Props {
  readonly group: GroupDetail | undefined;
  readonly apps: readonly App[];
}

function Known({ group, apps }: Props) {
  const navigate = useNavigate();
  const title = group?.title ?? WORDS.add;
  return (
    <Page
      title={title}
      crumbs={trail(title)}
      description={group?.description}
      meta={group && <span>{group.shipped ? WORDS.shipped : WORDS.own}</span>}
      actions={group && <GroupRemoval group={group} onDone={() => void navigate("/settings/groups")} />}
    >
      <GroupForm
        key={group?.etag ?? "new"}
        group={group}
        apps={apps}
        onMade={(name) => void navigate(`/settings/groups/${name}`)}
      />
    </Page>
  );
}
