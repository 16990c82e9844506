import { useT } from '../i18n/i18n';
import './who-can.css';

/** Somebody who may do something today. */
interface PossiblePerson {
  readonly id: string;
  readonly name: string;
  /** The absent colleague with whose grants they may. */
  readonly standsInFor: string | null;
  readonly away: boolean;
}

interface WhoCanProps {
  readonly people: readonly PossiblePerson[];
  /** How many names are written out before the others are only counted. */
  readonly atMost?: number;
}

/** The people who may do something today, with whom they stand in for and who is away. */
export function WhoCan({ people, atMost = 12 }: WhoCanProps) {
  const t = useT();
  if (people.length === 0) return <strong className="who-nobody">{t('authorizations.nobody')}</strong>;
  const shown = people.slice(0, atMost);
  const others = people.length - shown.length;
  return (
    <ul className="who-list">
      {shown.map(({ id, name, standsInFor, away }) => (
        <li key={`${id} ${standsInFor ?? ''}`}>
          {name}
          {standsInFor === null ? null : (
            <span className="small muted"> {t('authorizations.stands-in', { name: standsInFor })}</span>
          )}
          {away ? <span className="small muted"> {t('authorizations.away')}</span> : null}
        </li>
      ))}
      {others === 0 ? null : <li className="muted">{t('authorizations.others', { count: others })}</li>}
    </ul>
  );
}
