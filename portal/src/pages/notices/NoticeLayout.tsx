import type { ReactNode } from 'react';
import { usePageHead } from '../../app/page-head';
import { useT } from '../../i18n/localization';
import { ContactBlock } from '../../layout/ContactBlock';
import { useSession } from '../../session/session';
import { Breadcrumb } from '../../ui/Breadcrumb';
import { PageTitle } from '../../ui/PageTitle';
import { Rating } from '../rating/Rating';

interface NoticeLayoutProps {
  /** Where the page stands, without its language. */
  readonly path: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** The frame of pages that are only text. */
export function NoticeLayout({ path, title, children }: NoticeLayoutProps): ReactNode {
  const t = useT();
  const { tenant } = useSession();
  usePageHead({ title: t('title.page', { page: title, tenant: tenant.name }) });
  return (
    <>
      <div className="container pb-5">
        <Breadcrumb crumbs={[{ label: title }]} />
        <div className="row justify-content-center">
          <div className="col-12 col-lg-8">
            <div className="page-intro">
              <PageTitle>{title}</PageTitle>
            </div>
            <div className="richtext-wrapper">{children}</div>
          </div>
        </div>
      </div>
      <Rating target={`page:${path}`} question="information" />
      <ContactBlock />
    </>
  );
}
