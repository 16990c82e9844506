import type { useApolloClient } from '@apollo/client/react';
import { isJsonObject, parseForm, type FormDefinition, type Text } from '@istanze/shared';
import { diffForms, upgradePinnedSection, type Change, type SectionVersion } from '@istanze/shared/authoring';
import { SaveFormDocument, type SectionPageQuery } from '../../graphql/generated/graphql';
import { readSection } from './section-form';

/** What bringing one form to the newest version of a section would change; nothing where it has it already. */
export interface UpgradePlan {
  readonly formId: string;
  readonly serviceId: string;
  readonly title: Text;
  readonly pinned: readonly number[];
  readonly formVersion: number;
  readonly changes: readonly Change[];
  readonly next: FormDefinition;
}

/** The updates of the forms that hold a section, form by form; one that cannot be read is left out. */
export function planUpgrades({ sectionVersions, sectionUses }: SectionPageQuery): readonly UpgradePlan[] {
  const versions = sectionVersions.flatMap(({ key, version, definition }): SectionVersion[] => {
    const section = readSection(definition);
    return section === undefined ? [] : [{ key, version, definition: section }];
  });
  const [newest] = versions;
  if (newest === undefined) return [];
  return sectionUses.flatMap(
    ({ formId, serviceId, title, pinned, formVersion, definition }): UpgradePlan[] => {
      const form = parseForm(definition);
      if (!form.ok) return [];
      const next = upgradePinnedSection(form.value, newest, versions);
      const changes = diffForms(form.value, next);
      return [{ formId, serviceId, title, pinned, formVersion, changes, next }];
    },
  );
}

/** Saves one form with the newest version of the section; false where it was refused or somebody else saved meanwhile. */
export async function saveUpgrade(
  client: ReturnType<typeof useApolloClient>,
  { formId, formVersion, next }: UpgradePlan,
): Promise<boolean> {
  const definition: unknown = JSON.parse(JSON.stringify(next));
  if (!isJsonObject(definition)) return false;
  try {
    const variables = { id: formId, definition, expectedVersion: formVersion };
    const { data } = await client.mutate({ mutation: SaveFormDocument, variables });
    return data?.saveForm.__typename === 'FormPayload';
  } catch {
    return false;
  }
}
