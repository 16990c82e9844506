import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from '@apollo/client/react';
import {
  ForgetKeptDataDocument,
  MyKeptDataDocument,
  UpdateProfileDocument,
  type DataGroup,
  type KeptGroupPartsFragment,
  type MyProfileQuery,
} from '../../graphql/generated/graphql';
import { formatDate } from '../../i18n/format';
import { useLocale, useText } from '../../i18n/localization';
import { usePersonalT, type PersonalTranslate } from '../../i18n/personal-texts';
import { useCitizen } from '../../session/session';
import { GivenDocuments } from './GivenDocuments';
import { printKept } from './kept-data';
import { useKeptWords } from './kept-words';

interface KeptDataProps {
  readonly profile: MyProfileQuery['myProfile'];
}

const GROUPS = [
  'PERSON',
  'RESIDENCE',
  'CONTACTS',
  'HOUSEHOLD',
  'ISEE',
  'PROPERTY',
  'VEHICLES',
  'IBAN',
  'COMPANY',
] as const satisfies readonly DataGroup[];

/** The nine groups of what is asked once only: what the municipality has of each, where it comes from, and the way to delete it. */
export function KeptData({ profile }: KeptDataProps): ReactNode {
  const t = usePersonalT();
  const { data, refetch } = useQuery(MyKeptDataDocument, { fetchPolicy: 'cache-and-network' });
  const [update, { loading }] = useMutation(UpdateProfileDocument);
  const [forget] = useMutation(ForgetKeptDataDocument);
  const [failed, setFailed] = useState(false);
  const [notice, setNotice] = useState('');
  const run = (work: Promise<unknown>, words = ''): void => {
    setFailed(false);
    work.then(
      () => {
        setNotice(words);
        void refetch();
      },
      () => setFailed(true),
    );
  };
  return (
    <section aria-labelledby="profile-data">
      <h2 className="h4 mt-5" id="profile-data">
        {t('kept.title')}
      </h2>
      <p>{t(profile.reuseData ? 'kept.text' : 'kept.off')}</p>
      <p role="status" className="form-notice">
        {notice}
      </p>
      <ul className="kept-groups">
        {GROUPS.map((group) => (
          <Group
            key={group}
            group={group}
            kept={data?.myKeptData.find((one) => one.group === group)}
            profile={profile}
            onForget={() =>
              run(forget({ variables: { group } }), t('kept.forgotten', { group: t(`kept.group.${group}`) }))
            }
          />
        ))}
      </ul>
      <GivenDocuments />
      <button
        type="button"
        className="btn btn-outline-primary mt-3"
        disabled={loading}
        onClick={() => run(update({ variables: { reuseData: !profile.reuseData } }))}
      >
        {profile.reuseData ? t('profile.stopKeeping') : t('profile.startKeeping')}
      </button>
      {failed && (
        <p role="alert" className="text-danger">
          {t('profile.failed')}
        </p>
      )}
    </section>
  );
}

interface GroupProps extends KeptDataProps {
  readonly group: DataGroup;
  readonly kept: KeptGroupPartsFragment | undefined;
  onForget(): void;
}

function Group({ group, kept, profile, onForget }: GroupProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const locale = useLocale();
  const words = useKeptWords(locale);
  const { givenName, familyName, fiscalCode } = useCitizen();
  const known = knownElsewhere(group, profile, [givenName, familyName, fiscalCode], t);
  const name = t(`kept.group.${group}`);
  return (
    <li className="kept-group">
      <h3 className="h6">{name}</h3>
      {known !== undefined && (
        <p>
          {known.value !== '' && <strong>{known.value}</strong>}
          <span>{known.origin}</span>
        </p>
      )}
      {kept !== undefined && kept.objects.length === 0 && (
        <p>
          <strong>{printKept(kept.values, text)}</strong>
          <span>{originOf(kept, text, locale, t)}</span>
        </p>
      )}
      {kept?.objects.map((one, index) => (
        <p key={index}>
          <strong>{words(group, one.values)?.title ?? printKept(one.values, text)}</strong>
          <span>{words(group, one.values)?.detail}</span>
          <span>{originOf(one, text, locale, t)}</span>
        </p>
      ))}
      {kept !== undefined && (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          aria-label={t('kept.forgetGroup', { group: name })}
          onClick={onForget}
        >
          {t('kept.forget')}
        </button>
      )}
      {kept === undefined && known === undefined && (
        <p>
          <span>{t('kept.none')}</span>
        </p>
      )}
    </li>
  );
}

/** What the municipality does not keep as data of the next requests: it comes anew each time from where it belongs. */
function knownElsewhere(
  group: DataGroup,
  { email, mobile }: MyProfileQuery['myProfile'],
  person: readonly string[],
  t: PersonalTranslate,
): { readonly value: string; readonly origin: string } | undefined {
  switch (group) {
    case 'PERSON':
      return { value: person.join(' '), origin: t('kept.fromLogin') };
    case 'RESIDENCE':
    case 'HOUSEHOLD':
      return { value: '', origin: t('kept.fromRegister') };
    case 'CONTACTS':
      return { value: [email, mobile].filter(Boolean).join(', '), origin: t('kept.fromProfile') };
    default:
      return undefined;
  }
}

function originOf(
  { at, instanceCode, serviceTitle }: Pick<KeptGroupPartsFragment, 'at' | 'instanceCode' | 'serviceTitle'>,
  text: (value: unknown) => string,
  locale: ReturnType<typeof useLocale>,
  t: PersonalTranslate,
): string {
  if (at === null || instanceCode === null) return t('kept.fromBefore');
  return t('kept.from', { code: instanceCode, service: text(serviceTitle), date: formatDate(at, locale) });
}
