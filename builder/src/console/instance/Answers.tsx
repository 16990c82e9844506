import {
  compileForm,
  formatMoney,
  isJsonObject,
  printedRows,
  printForm,
  type PrintedRow,
  type PrintedSection,
} from '@istanze/shared';
import { useMemo } from 'react';
import type { InstanceFullFragment } from '../../graphql/generated/graphql';
import { todayInRome } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { originName } from '../../i18n/server-words';
import { Notice } from '../../ui/Notice';
import { SkeletonLines } from '../../ui/Skeleton';
import { AttachmentLink } from './AttachmentLink';
import { derivedFacts } from './derived';
import { formEnvironment } from './form-environment';
import type { ReadRelease } from './release';
import { SensitiveNotice } from './SensitiveNotice';

interface AnswersProps {
  readonly instance: InstanceFullFragment;
  readonly release: ReadRelease;
}

/** The answers as the citizen saw them, in the form they were given with; what could not be looked up stands out. */
export function Answers({ instance, release }: AnswersProps) {
  const { t } = useLanguage();
  if (release.status === 'loading') return <SkeletonLines label={t('common.loading')} heights={[200, 200]} />;
  if (release.status === 'failed')
    return (
      <Notice tone="danger" live="alert" title={t('answers.failed')}>
        {t('common.error-help')}
      </Notice>
    );
  return <PrintedAnswers instance={instance} content={release.content} />;
}

interface PrintedAnswersProps {
  readonly instance: InstanceFullFragment;
  readonly content: Extract<ReadRelease, { status: 'ready' }>['content'];
}

function PrintedAnswers({ instance, content }: PrintedAnswersProps) {
  const { t, locale } = useLanguage();
  const form = useMemo(() => compileForm(content.form, formEnvironment(content)), [content]);
  const answers = useMemo(() => (isJsonObject(instance.answers) ? instance.answers : {}), [instance.answers]);
  const printed = useMemo(() => {
    const facts = isJsonObject(instance.derived) ? instance.derived : {};
    return printForm(form, answers, locale, { today: todayInRome(), facts });
  }, [answers, form, instance.derived, locale]);
  const derived = derivedFacts(content, form, answers, instance.derived, locale);
  const unfound = derived.filter(({ text }) => text === undefined);
  return (
    <div className="stack">
      <SensitiveNotice instance={instance} />
      {unfound.length === 0 ? null : (
        <Notice tone="warn" title={t('derived.unfound', { count: unfound.length })}>
          <ul>
            {unfound.map(({ key, name, from }) => (
              <li key={key}>{t('derived.unfound-one', { key: name, from })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {printed.steps.flatMap(({ sections }) =>
        sections.map((section) => <AnswerSection key={section.id} section={section} instance={instance} />),
      )}
      <section className="panel">
        <h2>{t('derived.title')}</h2>
        <dl className="answers">
          {derived.map(({ key, name, from, text }) => (
            <div key={key} className="answer">
              <dt>
                {name}
                <span className="small muted answer-origin">{t('derived.from', { from })}</span>
              </dt>
              <dd>
                {text ?? (
                  <span className="badge" data-tone="warn">
                    {t('derived.to-check')}
                  </span>
                )}
              </dd>
            </div>
          ))}
          <QuoteRows instance={instance} />
        </dl>
      </section>
    </div>
  );
}

interface AnswerSectionProps {
  readonly section: PrintedSection;
  readonly instance: InstanceFullFragment;
}

function AnswerSection({ section, instance }: AnswerSectionProps) {
  const { t, locale } = useLanguage();
  const origin = sharedOrigin(section, instance.provenance);
  const isEmpty = printedRows([section]).length === 0;
  return (
    <section className="panel">
      <h2>
        {section.title}
        {origin === undefined ? null : (
          <span className="small muted answer-origin">
            {t('answers.origin', { origin: originName({ t, locale }, origin) })}
          </span>
        )}
      </h2>
      {isEmpty ? <p className="muted">{t('answers.empty')}</p> : null}
      <AnswerGroups section={section} instance={instance} told={origin} />
    </section>
  );
}

/** The groups of a section; those of the sections inside stand under their own titles. */
function AnswerGroups({ section, instance, told }: AnswerSectionProps & Pick<AnswerRowProps, 'told'>) {
  return section.groups.map((group) => (
    <div key={group.id} className="answer-group">
      {section.repeats ? <h3>{group.title}</h3> : null}
      {group.rows.length === 0 ? null : (
        <dl className="answers">
          {group.rows.map((row) => (
            <AnswerRow key={row.path} row={row} instance={instance} told={told} />
          ))}
        </dl>
      )}
      {group.sections.map((inner) => (
        <div key={inner.id} className="answer-inner">
          <h3>{inner.title}</h3>
          <AnswerGroups section={inner} instance={instance} told={told} />
        </div>
      ))}
    </div>
  ));
}

interface AnswerRowProps {
  readonly row: PrintedRow;
  readonly instance: InstanceFullFragment;
  /** Where all answers of the section come from, already said at its head. */
  readonly told: string | undefined;
}

function AnswerRow({ row, instance, told }: AnswerRowProps) {
  const { t, locale } = useLanguage();
  const files = row.holdsFile
    ? instance.attachments.filter(({ path }) => path === row.path || path.startsWith(`${row.path}.`))
    : [];
  const origin = originOf(instance.provenance, row.path);
  return (
    <div className="answer">
      <dt>{row.label}</dt>
      <dd>
        {files.length > 0
          ? files.map((attachment) => <AttachmentLink key={attachment.id} attachment={attachment} />)
          : row.text || <span className="muted">{t('answers.none')}</span>}
        {origin === undefined || origin === told ? null : (
          <span className="small muted answer-origin">
            {t('answers.origin', { origin: originName({ t, locale }, origin) })}
          </span>
        )}
      </dd>
    </div>
  );
}

/** The one place every answer of a section was read from; undefined where they come from several or were written. */
function sharedOrigin(
  section: PrintedSection,
  provenance: InstanceFullFragment['provenance'],
): string | undefined {
  const origins = new Set(printedRows([section]).map(({ path }) => originOf(provenance, path)));
  const [origin] = origins;
  return origins.size === 1 ? origin : undefined;
}

function originOf(provenance: InstanceFullFragment['provenance'], path: string): string | undefined {
  const entry = isJsonObject(provenance) ? provenance[path] : undefined;
  const origin = isJsonObject(entry) ? entry['origin'] : undefined;
  return typeof origin === 'string' ? origin : undefined;
}

function QuoteRows({ instance }: { readonly instance: InstanceFullFragment }) {
  const { t, locale } = useLanguage();
  const { quote } = instance;
  return (
    <>
      <div className="answer">
        <dt>{t('quote.total')}</dt>
        <dd>
          <strong>{formatMoney(quote.total, locale)}</strong>
          {quote.lines.map((line, at) => (
            <span key={at} className="small muted answer-origin">
              {line.description}: {formatMoney(line.amount, locale)}
            </span>
          ))}
        </dd>
      </div>
      {quote.stampDuty === 0 ? null : (
        <div className="answer">
          <dt>{t('quote.stamp-duty')}</dt>
          <dd>{formatMoney(quote.stampDuty, locale)}</dd>
        </div>
      )}
    </>
  );
}
