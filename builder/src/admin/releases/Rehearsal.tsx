import { localize, type Text } from '@istanze/shared';
import { useState } from 'react';
import { useLanguage, useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { isHarmed, isTouched, type DraftRehearsal, type Rehearsal as Trial } from './use-rehearsal';

const FEW = 8;

/** How the open drafts would fare: counts first, then the ones that are touched, by code and question. */
export function Rehearsal({ trial, total }: { readonly trial: Trial; readonly total: number }) {
  const t = useT();
  const { drafts, state } = trial;
  const harmed = drafts.filter(isHarmed).length;
  return (
    <div className="rehearsal">
      <h4>{t('publish.rehearsal')}</h4>
      <p className="small muted">{t('publish.rehearsal-help')}</p>
      <p role="status" className="small">
        {state === 'done' ? '' : t('publish.rehearsing', { done: drafts.length, total })}
      </p>
      {state === 'failed' ? (
        <div className="inline" role="alert">
          <span>{t('publish.rehearsal-failed')}</span>
          <Button icon="retry" onPress={trial.resume}>
            {t('common.retry')}
          </Button>
        </div>
      ) : null}
      <ul className="rehearsal-counts">
        <li data-tone="ok">
          <Icon name="check" size="small" />
          {t('publish.rehearsal-unharmed', { count: drafts.length - harmed })}
        </li>
        <li data-tone={harmed === 0 ? 'ok' : 'warn'}>
          <Icon name={harmed === 0 ? 'check' : 'alert'} size="small" />
          {t('publish.rehearsal-harmed', { count: harmed })}
        </li>
      </ul>
      <TouchedDrafts drafts={drafts.filter(isTouched)} />
    </div>
  );
}

function TouchedDrafts({ drafts }: { readonly drafts: readonly DraftRehearsal[] }) {
  const t = useT();
  const [all, setAll] = useState(false);
  if (drafts.length === 0) return null;
  const ordered = [...drafts.filter(isHarmed), ...drafts.filter((draft) => !isHarmed(draft))];
  const shown = all ? ordered : ordered.slice(0, FEW);
  return (
    <>
      <div
        className="table-scroll rehearsal-table"
        tabIndex={0}
        role="group"
        aria-label={t('publish.rehearsal-caption')}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('publish.rehearsal-code')}</th>
              <th scope="col">{t('publish.rehearsal-lost')}</th>
              <th scope="col">{t('publish.rehearsal-invalid')}</th>
              <th scope="col">{t('publish.rehearsal-asked')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ code, lost, invalid, asked }) => (
              <tr key={code}>
                <th scope="row" className="code">
                  {code}
                </th>
                <Questions questions={lost} />
                <Questions questions={invalid} />
                <Questions questions={asked} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === ordered.length ? null : (
        <Button variant="quiet" icon="chevronDown" onPress={() => setAll(true)}>
          {t('publish.rehearsal-all', { count: ordered.length })}
        </Button>
      )}
    </>
  );
}

function Questions({ questions }: { readonly questions: readonly Text[] }) {
  const { locale } = useLanguage();
  if (questions.length === 0) return <td className="muted">–</td>;
  return <td>{questions.map((question) => localize(question, locale)).join(', ')}</td>;
}
