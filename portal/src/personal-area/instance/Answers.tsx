import { useMemo, useState, type ReactNode } from 'react';
import { useQuery } from '@apollo/client/react';
import {
  compileFormWith,
  printForm,
  romeDate,
  type FieldRegistry,
  type ReleaseContent,
} from '@istanze/shared';
import { SummaryView } from '@istanze/shared/react';
import { ReleaseDocument } from '../../graphql/generated/graphql';
import { KEPT_FOR_EVER } from '../../graphql/kept-for-ever';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { toAnswers } from '../../journey/draft/draft-session';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';
import { useInputServices } from '../../journey/input-services';
import { QuoteCard } from '../../journey/QuoteCard';
import { isReleaseContent } from '../../journey/release-content';
import { WithFieldTypes } from '../../journey/WithFieldTypes';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Icon } from '../../ui/Icon';

/** What was sent, as it was sent; read and drawn when it is first opened. */
export function Answers({ instance }: { readonly instance: LiveInstance }): ReactNode {
  const t = usePersonalT();
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="answers-details instance-section"
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary>
        <span className="h4">{t('instance.answers')}</span>
        <Icon name="expand" className="icon-primary icon-sm" />
      </summary>
      {opened && <SentAnswers instance={instance} />}
    </details>
  );
}

function SentAnswers({ instance }: { readonly instance: LiveInstance }): ReactNode {
  const t = usePersonalT();
  const { data, error, refetch } = useQuery(ReleaseDocument, {
    variables: { id: instance.releaseId },
    fetchPolicy: 'cache-first',
    context: KEPT_FOR_EVER,
  });
  const content = data?.release?.content;
  if (error !== undefined) return <ErrorNotice onRetry={() => void refetch()} />;
  if (!isReleaseContent(content)) return <p role="status">{t('wait.loading')}</p>;
  return (
    <>
      <WithFieldTypes form={content.form}>
        {(registry) => <PrintedAnswers instance={instance} content={content} registry={registry} />}
      </WithFieldTypes>
      <QuoteCard quote={instance.quote} />
    </>
  );
}

interface PrintedAnswersProps {
  readonly instance: LiveInstance;
  readonly content: ReleaseContent;
  readonly registry: FieldRegistry;
}

function PrintedAnswers({ instance, content, registry }: PrintedAnswersProps): ReactNode {
  const locale = useLocale();
  const services = useInputServices();
  const { answers, derived, submittedAt } = instance;
  const printed = useMemo(() => {
    const facts = toAnswers(derived);
    const form = compileFormWith(registry, content.form, {
      tables: content.configuration.tables,
      facts: Object.fromEntries(Object.keys(facts).map((key) => [key, { kind: 'any' } as const])),
    });
    const today = romeDate(submittedAt ?? new Date().toISOString());
    return printForm(form, toAnswers(answers), locale, { today, facts });
  }, [answers, derived, submittedAt, content, registry, locale]);
  return <SummaryView printed={printed} locale={locale} headingLevel={3} fileUrl={services.fileUrl} />;
}
