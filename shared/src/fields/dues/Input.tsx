import { useState, type ReactNode } from 'react';
import { formatMoney, type Json, type Locale } from '../../kernel';
import { formatNoticeNumber, parseNoticeNumber } from '../../identifiers';
import { TickControl } from '../controls/TickControl';
import { fieldOf } from '../define';
import type { OfferedDue } from '../input';
import { noticeCode } from '../notice-code/field';
import { printDate } from '../words';
import { toDues, type ChosenDue } from './field';
import { type DuesProps, useOwnDues } from './use-own-dues';

/** The person's own dues as cards, and a code to find one that is not among them. */
export function DuesInput(props: DuesProps): ReactNode {
  const { id, value, settings, readOnly, t, onChange } = props;
  const { offer, again, changed } = useOwnDues(props);
  const own = offer.state === 'offered' ? offer.dues : [];
  const chosen = value?.items ?? [];
  const others = chosen.filter(({ code }) => own.every((due) => due.code !== code));
  const choose = (due: ChosenDue, taken: boolean) => {
    const rest = settings.several ? chosen.filter(({ code }) => code !== due.code) : [];
    const items = taken ? [...rest, toChosen(due)] : rest;
    onChange(items.length === 0 ? null : toDues(items));
  };
  return (
    <div className="fr-dues">
      {offer.state === 'offered' && own.length > 0 ? null : (
        <p className="form-text" role="status" id={id} tabIndex={-1}>
          {t(offer.state === 'offered' ? 'field.dues.none' : `field.dues.${offer.state}`)}
        </p>
      )}
      {offer.state === 'failed' ? (
        <button type="button" className="btn btn-outline-primary" onClick={again}>
          {t('field.dues.again')}
        </button>
      ) : null}
      <ul className="fr-due-list" onBlur={props.onBlur}>
        {own.map((due, index) => (
          <DueCard
            key={due.code}
            {...props}
            id={index === 0 ? id : `${id}-${index}`}
            due={due}
            {...{ choose }}
          />
        ))}
        {others.map((due) => (
          <DueCard key={due.code} {...props} id={`${id}-${due.code}`} due={due} {...{ choose }} />
        ))}
      </ul>
      {changed ? (
        <p className="form-text" role="status">
          {t('field.dues.changed')}
        </p>
      ) : null}
      {readOnly || props.services.dues === undefined ? null : <CodeSearch {...props} {...{ choose }} />}
      <Total {...props} />
    </div>
  );
}

interface Choosing {
  choose(due: ChosenDue, taken: boolean): void;
}

/** One due: a tick where it may be paid, words where it may not. */
function DueCard(props: DuesProps & Choosing & { readonly due: ChosenDue | OfferedDue }) {
  const { id, path, due, value, settings, issues, readOnly, locale, t, choose } = props;
  const closed = 'state' in due && due.state !== 'open' ? due.state : undefined;
  const shown = due.amount === null ? t('field.dues.unverified') : formatMoney(due.amount, locale);
  const label = (
    <span className="fr-due-name">
      <span>
        {due.reason === '' ? t('field.dues.notice', { code: formatNoticeNumber(due.code) }) : due.reason}
      </span>{' '}
      <strong>{shown}</strong>
    </span>
  );
  const details = detailsOf(due, locale, t);
  if (closed !== undefined)
    return (
      <li className="fr-due fr-due-closed">
        {label}
        <p className="form-text">{details}</p>
        <p className="fr-due-state">{t(`field.dues.${closed}`)}</p>
      </li>
    );
  return (
    <li className="fr-due">
      <TickControl
        id={id}
        kind={settings.several ? 'checkbox' : 'radio'}
        name={path}
        label={label}
        help={details}
        checked={value?.items.some(({ code }) => code === due.code) ?? false}
        invalid={issues.length > 0}
        disabled={readOnly}
        onChange={(taken) => choose(due, taken)}
        onBlur={() => undefined}
      />
    </li>
  );
}

function detailsOf(due: ChosenDue | OfferedDue, locale: Locale, t: DuesProps['t']): string {
  const { object, date, code, reason } = due;
  const reduced =
    'reducedUntil' in due && due.state === 'open' && due.reducedUntil !== null
      ? t('field.dues.reduced', {
          date: printDate(due.reducedUntil),
          amount: formatMoney(due.fullAmount, locale),
        })
      : null;
  const what = [
    object,
    date === null ? null : printDate(date),
    reason === '' ? null : t('field.dues.notice', { code: formatNoticeNumber(code) }),
  ];
  return [what.filter(Boolean).join(' · '), reduced].filter(Boolean).join('\n');
}

type Finding = 'idle' | 'finding' | 'unknown' | 'unreachable' | { readonly found: OfferedDue };

/** A code that cannot be asked about now is kept all the same: its amount is verified later. */
function CodeSearch(props: DuesProps & Choosing) {
  const { value, settings, locale, services, t, renderPart, choose } = props;
  const waiting = value?.items.find(({ amount }) => amount === null)?.code ?? null;
  const [typed, setTyped] = useState<Json>(waiting);
  const [finding, setFinding] = useState<Finding>('idle');
  const code = parseNoticeNumber(typeof typed === 'string' ? typed : '');
  const find = async () => {
    if (!code.ok || services.dues === undefined) return setFinding('unknown');
    setFinding('finding');
    try {
      const due = await services.dues.find(settings.list, code.value);
      setFinding(due === null ? 'unknown' : { found: due });
      if (due?.state === 'open') choose(due, true);
    } catch {
      setFinding('unreachable');
      choose({ code: code.value, reason: '', object: null, date: null, amount: null }, true);
    }
  };
  return (
    <div className="fr-due-search">
      {renderPart({
        key: 'code',
        field: fieldOf(
          'code',
          'notice-code',
          { it: t('field.dues.code'), en: t('field.dues.code') },
          {
            help: { it: t('field.dues.code-help'), en: t('field.dues.code-help') },
          },
        ),
        type: noticeCode,
        value: typed,
        required: false,
        onChange: setTyped,
      })}
      <button type="button" className="btn btn-outline-primary" onClick={() => void find()}>
        {t(waiting === null ? 'field.dues.find' : 'field.dues.verify')}
      </button>
      <p className="form-text fr-due-said" role="status">
        {said(finding, locale, t)}
      </p>
    </div>
  );
}

function said(finding: Finding, locale: Locale, t: DuesProps['t']): string {
  if (finding === 'idle') return '';
  if (typeof finding === 'string') return t(`field.dues.${finding}`);
  const { state, reason, amount } = finding.found;
  return state === 'open'
    ? t('field.dues.found', { reason, amount: formatMoney(amount, locale) })
    : t(`field.dues.${state}`);
}

function Total({ value, settings, locale, t }: DuesProps) {
  if (value === null || value.total === null || !settings.several) return null;
  return (
    <p className="fr-price-total">
      <span>{t('field.dues.today')}</span>
      <output className="fr-output">{formatMoney(value.total, locale)}</output>
    </p>
  );
}

function toChosen({ code, reason, object, date, amount }: ChosenDue): ChosenDue {
  return { code, reason, object, date, amount };
}
