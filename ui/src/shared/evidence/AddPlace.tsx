import { SegmentedControl, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { requirementsOf } from "@/shared/requirement/requirementsOf";
import { text } from "@/strings/text";

import { placeOf } from "./place";
import { useEditItem, type EvidenceItem, type Place } from "./useItems";

interface Props {
  readonly item: EvidenceItem;
  readonly onClose: () => void;
}

const WORDS = text.evidence.place;

export function AddPlace({ item, onClose }: Props) {
  const [kind, setKind] = useState<Place["kind"]>("requirement");
  const [place, setPlace] = useState<Place | null>(null);
  const edit = useEditItem();
  const act = () => {
    if (place === null) return;
    edit.mutate(
      { item, change: { places: [...item.places.map(placeOf), place] } },
      {
        onSuccess: () => {
          notifyDone(WORDS.done);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={WORDS.title}
      onClose={onClose}
      act={WORDS.act}
      mayAct={place !== null}
      onAct={act}
      acting={edit.isPending}
      error={edit.error}
    >
      <SegmentedControl
        aria-label={WORDS.kind}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setPlace(null);
        }}
        data={[
          { value: "requirement", label: WORDS.requirement },
          { value: "control", label: WORDS.control },
        ]}
      />
      {kind === "requirement" ? <RequirementField onPick={setPlace} /> : <ControlField onPick={setPlace} />}
    </Dialog>
  );
}

interface FieldProps {
  readonly onPick: (place: Place | null) => void;
}

function RequirementField({ onPick }: FieldProps) {
  const api = useApi();
  const [chosen, setChosen] = useState<string | null>(null);
  const frameworks = useQuery({
    queryKey: ["frameworks"],
    queryFn: ({ signal }) => answer(api.GET("/frameworks", { signal })),
  });
  const known = frameworks.data?.items ?? [];
  const frameworkId = chosen ?? known[0]?.id ?? null;
  const requirements = useQuery({
    queryKey: ["frameworks", frameworkId, "requirements"],
    enabled: frameworkId !== null,
    queryFn: ({ signal }) => requirementsOf(api, frameworkId ?? "", signal),
  });
  const rows = requirements.data?.sections.flatMap((section) => section.requirements) ?? [];
  return (
    <>
      <Select
        label={WORDS.framework}
        data={known.map(({ id, title }) => ({ value: id, label: title }))}
        value={frameworkId}
        allowDeselect={false}
        onChange={(id) => {
          setChosen(id);
          onPick(null);
        }}
      />
      <Select
        key={frameworkId}
        label={WORDS.requirement}
        searchable
        limit={200}
        data={rows.map(({ ref, title }) => ({ value: ref, label: `${ref} ${title}` }))}
        onChange={(ref) =>
          onPick(
            ref === null || frameworkId === null ? null : { kind: "requirement", framework_id: frameworkId, id: ref },
          )
        }
      />
    </>
  );
}

function ControlField({ onPick }: FieldProps) {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ["controls"],
    queryFn: ({ signal }) => answer(api.GET("/controls", { signal })),
  });
  return (
    <Select
      label={WORDS.control}
      searchable
      limit={200}
      data={data?.items.map(({ id, title }) => ({ value: id, label: title })) ?? []}
      onChange={(id) => onPick(id === null ? null : { kind: "control", framework_id: "", id })}
    />
  );
}
