import { isJsonObject, type JsonObject } from '@istanze/shared';
import { Link } from 'react-router';
import { useLanguage, useT } from '../../i18n/i18n';
import { Badge, type BadgeTone } from '../../ui/Badge';
import { ErrorState } from '../../ui/ErrorState';
import { Icon, type IconName } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import { SkeletonLines } from '../../ui/Skeleton';
import { placeholderGroups } from '../configuration/texts/placeholders';
import { drawnRelease } from './drawn-release';
import { usePublication, type ReadyPublication } from '../releases/use-publication';
import { useServicePlace } from '../service-context';
import { goLiveChecks, type Check, type CheckName, type CheckState } from './go-live';
import './checklist.css';

/** What the service still needs before citizens can use it, each with the way there. */
export function ChecklistTab() {
  const t = useT();
  const publication = usePublication(useServicePlace(), null);
  if (publication.status === 'ready') return <Checklist publication={publication} />;
  return (
    <div className="page">
      {publication.status === 'loading' ? (
        <SkeletonLines label={t('common.loading')} heights={[64, 64, 64, 64]} />
      ) : (
        <ErrorState title={t('checklist.failed')} onRetry={() => window.location.reload()} />
      )}
    </div>
  );
}

function Checklist({ publication }: { readonly publication: ReadyPublication }) {
  const { t, locale } = useLanguage();
  const { service } = useServicePlace();
  const { content, obstacles, warnings, tests } = publication;
  const sheet: unknown = service.sheet;
  const checks = goLiveChecks({
    content,
    obstacles,
    remarks: warnings.length,
    tests,
    sheet: readObject(sheet),
    caseOfficer: service.office.caseOfficer,
    placeholders: placeholderGroups({
      drawn: drawnRelease(content),
      derived: content.configuration.derived,
      t,
      locale,
    }),
  });
  const missing = checks.filter(({ state }) => state === 'missing').length;
  const base = `/servizi/${service.id}`;
  return (
    <div className="page checklist">
      <Notice
        tone={missing === 0 ? 'ok' : 'warn'}
        title={missing === 0 ? t('checklist.all') : t('checklist.missing', { count: missing })}
      >
        {t(missing === 0 ? 'checklist.all-help' : 'checklist.missing-help')}
      </Notice>
      <ul className="panel">
        {checks.map((check) => (
          <CheckRow key={check.name} check={check} base={base} />
        ))}
      </ul>
      <div>
        <Link
          className="button"
          data-variant={obstacles.length === 0 ? 'primary' : 'secondary'}
          to={`${base}/pubblica`}
        >
          <Icon name="publish" />
          {t('checklist.publish')}
        </Link>
      </div>
    </div>
  );
}

const PLACES: Readonly<Record<CheckName, string>> = {
  sheet: '',
  office: '',
  form: '/modulo',
  flow: '/flusso',
  fees: '/impostazioni/costi',
  texts: '/impostazioni/testi',
  languages: '/impostazioni/testi',
  tests: '/prove',
};

const TONES: Readonly<Record<CheckState, BadgeTone>> = { ready: 'ok', look: 'warn', missing: 'danger' };
const ICONS: Readonly<Record<CheckState, IconName>> = { ready: 'check', look: 'eye', missing: 'alert' };

function CheckRow({ check, base }: { readonly check: Check; readonly base: string }) {
  const t = useT();
  const { name, state, count } = check;
  const title = t(`checklist.${name}`);
  return (
    <li className="panel-row check-row">
      <Badge tone={TONES[state]} icon={ICONS[state]}>
        {t(`checklist.state.${state}`)}
      </Badge>
      <div>
        <h2>{title}</h2>
        <p className="small muted">{t(`checklist.${name}.${state}`, { count })}</p>
      </div>
      <Link to={`${base}${PLACES[name]}`} aria-label={t('checklist.open-named', { name: title })}>
        {t('checklist.open')}
      </Link>
    </li>
  );
}

function readObject(json: unknown): JsonObject {
  return isJsonObject(json) ? json : {};
}
