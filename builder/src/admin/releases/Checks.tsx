import {
  localize,
  walkFields,
  walkSections,
  type Issue,
  type Locale,
  type ReleaseContent,
} from '@istanze/shared';
import { authoringText } from '@istanze/shared/authoring';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage, useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import { useServicePlace } from '../service-context';
import type { ReadyPublication } from './use-publication';

const FEW = 5;

/** What the server and this screen checked: what stands in the way, what to look at, the municipality's own tests. */
export function Checks({ publication }: { readonly publication: ReadyPublication }) {
  const t = useT();
  const { locale } = useLanguage();
  const { obstacles, warnings, tests } = publication;
  return (
    <>
      {obstacles.length > 0 ? (
        <Problems
          tone="danger"
          title={t('publish.errors', { count: obstacles.length })}
          texts={obstacles.map(({ message }) => message)}
        />
      ) : null}
      {warnings.length > 0 ? (
        <Problems
          tone="warn"
          title={t('publish.warnings', { count: warnings.length })}
          texts={warnings.map((issue) => warningText(issue, publication.content, locale))}
        />
      ) : null}
      {obstacles.length + warnings.length === 0 ? (
        <Notice tone="ok" title={t('publish.checked')}>
          {t('publish.checked-help')}
        </Notice>
      ) : null}
      {obstacles.length > 0 ? null : <Tests tests={tests} />}
    </>
  );
}

/** What is to be looked at, after the name of what it is said of. */
function warningText(issue: Issue, { form }: ReleaseContent, locale: Locale): string {
  const node = issue.params?.['node'];
  const named = [
    ...form.steps.map(({ id, title }) => ({ id, name: title })),
    ...[...walkSections(form)].map(({ section: { id, title } }) => ({ id, name: title })),
    ...[...walkFields(form)].map(({ field: { id, label } }) => ({ id, name: label })),
  ];
  const name = localize(named.find(({ id }) => id === node)?.name, locale);
  const text = authoringText(issue, locale);
  return name === '' || text.includes(name) ? text : `${name}: ${text}`;
}

interface ProblemsProps {
  readonly tone: 'danger' | 'warn';
  readonly title: string;
  readonly texts: readonly string[];
}

function Problems({ tone, title, texts }: ProblemsProps) {
  const t = useT();
  const { service } = useServicePlace();
  const [all, setAll] = useState(false);
  const shown = all || texts.length <= FEW + 1 ? texts : texts.slice(0, FEW);
  return (
    <Notice
      tone={tone}
      title={title}
      actions={
        <>
          {shown.length === texts.length ? null : (
            <Button variant="quiet" icon="chevronDown" onPress={() => setAll(true)}>
              {t('publish.more-warnings', { count: texts.length - shown.length })}
            </Button>
          )}
          <Link className="button" data-variant="secondary" to={`/servizi/${service.id}/modulo`}>
            {t('publish.correct')}
          </Link>
        </>
      }
    >
      <ul className="plain-list">
        {shown.map((text, at) => (
          <li key={at}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Tests({ tests }: { readonly tests: ReadyPublication['tests'] }) {
  const t = useT();
  const failed = tests.filter(({ differences }) => differences.length > 0).length;
  if (tests.length === 0) return <p className="small muted">{t('publish.tests-none')}</p>;
  return (
    <div className="panel">
      <h4 className="panel-title">
        {failed === 0
          ? t('publish.tests-passed', { count: tests.length })
          : t('publish.tests-failed', { count: failed })}
      </h4>
      <ul className="change-list">
        {tests.map(({ id, name, differences }) => (
          <li key={id} data-kind={differences.length === 0 ? 'added' : 'removed'}>
            <Icon name={differences.length === 0 ? 'check' : 'alert'} size="small" />
            <div>
              <p>
                {name}{' '}
                <span className="small muted">
                  {t(differences.length === 0 ? 'publish.test-passed' : 'publish.test-failed')}
                </span>
              </p>
              {differences.map(({ message }) => (
                <p key={message} className="small">
                  {message}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
