import { Text } from "@mantine/core";

import { Chip } from "@/shared/status/Chip";
import { text } from "@/strings/text";

import {
  isWhole,
  nextId,
  type BridgeLetter,
  type ComplementaryControl,
  type DescriptionSection,
  type ScopedSystem,
  type SubserviceOrganisation,
} from "../api/parts";
import type { Engagement } from "../api/useEngagements";

import classes from "./Audit.module.css";
import { ControlFields, ShownControl } from "./ComplementaryControls";
import { PartsPanel, type Kind } from "./PartsPanel";
import { LetterFields, OrganisationFields, SectionFields, ShownSystem, SystemFields } from "./ReportFields";

const WORDS = text.audits.report;

/** What the report says beside requirements: systems, the description, organisations, assumptions, letters. */
export function ReportTab({ engagement }: { readonly engagement: Engagement }) {
  const { id } = engagement;
  return (
    <div className={classes.stack}>
      <PartsPanel engagement={engagement} parts={engagement.scope} kind={SYSTEMS} />
      <PartsPanel engagement={engagement} parts={engagement.description} kind={DESCRIPTION} />
      <PartsPanel engagement={engagement} parts={engagement.subservice_organisations} kind={organisationsOf(id)} />
      <PartsPanel engagement={engagement} parts={engagement.user_entity_controls} kind={usersOf(id)} />
      <PartsPanel engagement={engagement} parts={engagement.bridge_letters} kind={LETTERS} />
    </div>
  );
}

const SYSTEMS: Kind<ScopedSystem> = {
  ...WORDS.systems,
  blank: () => ({ name: "", description: "", integrations: [] }),
  nameOf: ({ name }) => name,
  complete: isWhole.system,
  shown: (system) => <ShownSystem system={system} />,
  fields: (system, set) => <SystemFields system={system} onChange={set} />,
  change: (scope) => ({ scope }),
};

const DESCRIPTION: Kind<DescriptionSection> = {
  ...WORDS.description,
  ordered: true,
  blank: (held) => ({ id: nextId("section", held), title: "", text: "" }),
  nameOf: ({ title }) => title,
  complete: isWhole.section,
  shown: ({ title, text: said }) => (
    <>
      <h3 className={classes.partTitle}>{title}</h3>
      <Text size="sm" className={classes.prose}>
        {said}
      </Text>
    </>
  ),
  fields: (section, set) => <SectionFields section={section} onChange={set} />,
  change: (description) => ({ description }),
};

const organisationsOf = (engagementId: string): Kind<SubserviceOrganisation> => ({
  ...WORDS.organisations,
  blank: () => ({ name: "", services: "", method: "carve-out", controls: [] }),
  nameOf: ({ name }) => name,
  complete: isWhole.organisation,
  shown: ({ name, services, method, controls }) => (
    <>
      <div className={classes.line}>
        <h3 className={classes.partTitle}>{name}</h3>
        <Chip
          tone="plain"
          outlined
          word={WORDS.organisations.methods[method]}
          hint={WORDS.organisations.methodHelp[method]}
        />
      </div>
      <Text size="sm" className={classes.prose}>
        {services}
      </Text>
      {controls.length > 0 && (
        <>
          <Text size="xs" c="dimmed" mt={8} mb={4}>
            {WORDS.organisations.controls}
          </Text>
          <ul className={classes.inner}>
            {controls.map((control) => (
              <li key={control.id}>
                <ShownControl engagementId={engagementId} control={control} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  ),
  fields: (organisation, set) => (
    <OrganisationFields engagementId={engagementId} organisation={organisation} onChange={set} />
  ),
  change: (organisations) => ({ subservice_organisations: organisations }),
});

const usersOf = (engagementId: string): Kind<ComplementaryControl> => ({
  ...WORDS.users,
  blank: (held) => ({ id: nextId("CUEC", held), text: "", requirements: [] }),
  nameOf: ({ id }) => id,
  complete: isWhole.control,
  shown: (control) => <ShownControl engagementId={engagementId} control={control} />,
  fields: (control, set) => (
    <ControlFields engagementId={engagementId} label={WORDS.users.text} control={control} onChange={set} />
  ),
  change: (controls) => ({ user_entity_controls: controls }),
});

const LETTERS: Kind<BridgeLetter> = {
  ...WORDS.letters,
  blank: (held) => ({
    id: nextId("letter", held),
    first_day: "",
    last_day: "",
    text: "",
    signer: "",
    signed_on: "",
  }),
  nameOf: ({ first_day: first, last_day: last }) => text.audits.days(first, last),
  complete: isWhole.letter,
  shown: (letter) => (
    <>
      <h3 className={classes.partTitle}>{text.audits.days(letter.first_day, letter.last_day)}</h3>
      <Text size="sm" className={classes.prose}>
        {letter.text}
      </Text>
      <div className={classes.meta}>
        <span>
          {WORDS.letters.signer}: {letter.signer}
        </span>
        <span>{letter.signed_on === "" ? WORDS.letters.unsigned : letter.signed_on}</span>
      </div>
    </>
  ),
  fields: (letter, set) => <LetterFields letter={letter} onChange={set} />,
  change: (letters) => ({ bridge_letters: letters }),
};
