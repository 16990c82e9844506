import { useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMutation } from '@apollo/client/react';
import { SaveRepresentationDocument, type JourneyEntryQuery } from '../../graphql/generated/graphql';
import { formatDate } from '../../i18n/format';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { useCitizen } from '../../session/session';
import { ChildChoice, type Child } from './ChildChoice';
import { RadioCard } from '../../ui/RadioCard';

type Choices = JourneyEntryQuery['representationChoices'];

interface ForWhomProps {
  readonly slug: string;
  readonly choices: Choices;
  /** Id of the representation that was just added, chosen from the start. */
  readonly chosen: string | null;
  /** Begins the request for the representation with this id, or for oneself. */
  onStart(onBehalfOf: string | null): void;
}

const ME = 'me';
const CHILD = 'child';

/** The first question where a service admits it: for oneself, for a child, for somebody or a company one represents. */
export function ForWhom({ slug, choices: { kinds, choices }, chosen, onStart }: ForWhomProps): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const citizen = useCitizen();
  const [selected, setSelected] = useState(chosen ?? ME);
  const [child, setChild] = useState<Child>();
  const [declared, setDeclared] = useState(false);
  const { problem, working, startForChild, refuse } = useChildStart(onStart);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (selected === ME) return onStart(null);
    if (selected !== CHILD) return onStart(selected);
    if (child === undefined) return refuse(t('forWhom.childNeeded'));
    if (!declared) return refuse(t('forWhom.declareNeeded'));
    void startForChild(child);
  };
  return (
    <form className="for-whom" noValidate onSubmit={submit}>
      <fieldset>
        <legend className="h4">{t('forWhom.title')}</legend>
        <p>{t('forWhom.text')}</p>
        <RadioCard name="for-whom" value={ME} checked={selected === ME} onChoose={setSelected}>
          <strong>{t('forWhom.me')}</strong>
          <span>
            {citizen.givenName} {citizen.familyName}
          </span>
        </RadioCard>
        {choices.map(({ id, name, kind, until, state }) => (
          <RadioCard key={id} name="for-whom" value={id} checked={selected === id} onChoose={setSelected}>
            <strong>{name}</strong>
            <span>
              {t(`rep.mine.${kind}`)}
              {until !== null && `. ${t('rep.until', { date: formatDate(until, locale) })}`}
              {state === 'TO_CHECK' && `. ${t('rep.state.TO_CHECK')}`}
            </span>
          </RadioCard>
        ))}
        {kinds.includes('PARENT') && (
          <RadioCard name="for-whom" value={CHILD} checked={selected === CHILD} onChoose={setSelected}>
            <strong>{t('forWhom.child')}</strong>
            <span>{t('forWhom.childHelp')}</span>
          </RadioCard>
        )}
      </fieldset>
      {selected === CHILD && (
        <ChildChoice
          slug={slug}
          chosen={child}
          declared={declared}
          onChoose={setChild}
          onDeclare={setDeclared}
        />
      )}
      {problem !== undefined && (
        <p className="alert alert-danger" role="alert">
          {problem}
        </p>
      )}
      <p>
        <Link to={`/area-personale/rappresentanza?servizio=${slug}`}>{t('forWhom.add')}</Link>
      </p>
      <p className="sheet-actions">
        <button type="submit" className="btn btn-primary" disabled={working}>
          {t('forWhom.continue')}
        </button>
        <Link className="btn btn-outline-primary" to={`/servizi/${slug}`}>
          {t('forWhom.back')}
        </Link>
      </p>
    </form>
  );
}

/** A child of the household is written down as represented at the moment a request is made for it. */
function useChildStart(onStart: (onBehalfOf: string) => void) {
  const t = usePersonalT();
  const [problem, setProblem] = useState<string>();
  const [save, { loading }] = useMutation(SaveRepresentationDocument);
  const startForChild = async ({ fiscalCode, givenName, familyName }: Child): Promise<void> => {
    setProblem(undefined);
    const input = {
      direction: 'DECLARE',
      kind: 'PARENT',
      fiscalCode,
      givenName,
      familyName,
      declared: true,
    } as const;
    const result = await save({ variables: { input } }).then(
      ({ data }) => data?.saveRepresentation,
      () => undefined,
    );
    if (result?.__typename === 'RepresentationPayload') return onStart(result.representation.id);
    setProblem(
      result?.__typename === 'ValidationRefusal'
        ? result.issues.map(({ message }) => message).join(' ')
        : t('forWhom.failed'),
    );
  };
  return { problem, working: loading, startForChild, refuse: setProblem };
}
