import { useMemo, useState, type ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { usePageHead } from '../../app/page-head';
import type { DocumentCheckQuery } from '../../graphql/generated/graphql';
import { documentCheckQuery } from '../../graphql/page-queries';
import { usePageQuery } from '../../graphql/page-query-context';
import { useT } from '../../i18n/localization';
import { ContactBlock } from '../../layout/ContactBlock';
import { useSession } from '../../session/session';
import { Breadcrumb } from '../../ui/Breadcrumb';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { PageTitle } from '../../ui/PageTitle';
import { CheckedDocument } from './CheckedDocument';

/** The public check of a document: whoever holds a copy learns whether it is true and still valid, and nothing more. */
export function DocumentCheckPage(): ReactNode {
  const t = useT();
  const { tenant } = useSession();
  const { code } = useParams();
  usePageHead({
    title: t('title.page', { page: t('check.title'), tenant: tenant.name }),
    description: t('check.intro'),
  });
  return (
    <>
      <div className="container pb-5">
        <Breadcrumb crumbs={[{ label: t('check.title') }]} />
        <div className="row justify-content-center">
          <div className="col-12 col-lg-8">
            <div className="page-intro">
              <PageTitle>{t('check.title')}</PageTitle>
              <p className="lead">{t('check.intro')}</p>
            </div>
            {code !== undefined && <CheckResult key={code} code={code} />}
            <CodeForm initial={code ?? ''} />
          </div>
        </div>
      </div>
      <ContactBlock />
    </>
  );
}

function CheckResult({ code }: { readonly code: string }): ReactNode {
  const variables = useMemo(() => ({ code }), [code]);
  const { data, failed, retry } = usePageQuery(documentCheckQuery, variables);
  if (data === undefined) return failed ? <ErrorNotice onRetry={retry} /> : <PageSkeleton />;
  return <CheckedOrUnknown check={data.checkDocument} code={code} />;
}

interface CheckedOrUnknownProps {
  readonly check: DocumentCheckQuery['checkDocument'];
  readonly code: string;
}

function CheckedOrUnknown({ check, code }: CheckedOrUnknownProps): ReactNode {
  const t = useT();
  if (check !== null) return <CheckedDocument check={check} />;
  return (
    <div className="alert alert-danger" role="status">
      <h2 className="alert-heading h5">{t('check.unknownTitle')}</h2>
      <p>{t('check.unknownText', { code })}</p>
    </div>
  );
}

function CodeForm({ initial }: { readonly initial: string }): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const [code, setCode] = useState(initial);
  return (
    <form
      className="search-form"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = code.trim();
        if (wanted !== '') void navigate(`/verifica/${encodeURIComponent(wanted)}`);
      }}
    >
      <label htmlFor="check-code" className="active">
        {t('check.label')}
      </label>
      <div className="input-group">
        <input
          id="check-code"
          className="form-control"
          value={code}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setCode(event.target.value)}
        />
        <button type="submit" className="btn btn-primary">
          {t('check.submit')}
        </button>
      </div>
    </form>
  );
}
