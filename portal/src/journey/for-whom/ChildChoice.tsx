import { useId, type ReactNode } from 'react';
import { useQuery } from '@apollo/client/react';
import { HouseholdChildrenDocument, type HouseholdChildrenQuery } from '../../graphql/generated/graphql';
import { formatDate } from '../../i18n/format';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { RadioCard } from '../../ui/RadioCard';

export type Child = HouseholdChildrenQuery['representationChoices']['children'][number];

interface ChildChoiceProps {
  readonly slug: string;
  readonly chosen: Child | undefined;
  readonly declared: boolean;
  onChoose(child: Child | undefined): void;
  onDeclare(declared: boolean): void;
}

/** The minors of the household, read in the national register only now, and what a parent declares. */
export function ChildChoice({ slug, chosen, declared, onChoose, onDeclare }: ChildChoiceProps): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const declaration = useId();
  const { data, loading } = useQuery(HouseholdChildrenDocument, {
    variables: { slug },
    fetchPolicy: 'network-only',
  });
  const children = data?.representationChoices.children ?? [];
  if (loading) return <p role="status">{t('forWhom.searching')}</p>;
  if (children.length === 0) return <p role="status">{t('forWhom.noChildren')}</p>;
  return (
    <>
      <fieldset>
        <legend className="h5">{t('forWhom.whichChild')}</legend>
        {children.map((child) => (
          <RadioCard
            key={child.fiscalCode}
            name="which-child"
            value={child.fiscalCode}
            checked={chosen?.fiscalCode === child.fiscalCode}
            onChoose={() => onChoose(child)}
          >
            <strong>
              {child.givenName} {child.familyName}
            </strong>
            <span>{t('forWhom.bornOn', { date: formatDate(child.birthDate, locale) })}</span>
          </RadioCard>
        ))}
      </fieldset>
      <div className="plain-check declaration">
        <input
          type="checkbox"
          id={declaration}
          checked={declared}
          onChange={({ target }) => onDeclare(target.checked)}
        />
        <label htmlFor={declaration}>{t('forWhom.declareParent')}</label>
      </div>
    </>
  );
}
