import { useMemo, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useOrigin } from '../../app/origin';
import { usePageHead } from '../../app/page-head';
import type { ServiceSheetQuery } from '../../graphql/generated/graphql';
import { serviceSheetQuery } from '../../graphql/page-queries';
import { usePageQuery } from '../../graphql/page-query-context';
import { formatDate } from '../../i18n/format';
import { useLocale, useT, useText } from '../../i18n/localization';
import { ContactBlock } from '../../layout/ContactBlock';
import { useSession } from '../../session/session';
import { Breadcrumb } from '../../ui/Breadcrumb';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { NotFound } from '../notices/NotFound';
import { Rating } from '../rating/Rating';
import { PageIndex } from './PageIndex';
import { RelatedServices } from './RelatedServices';
import { serviceJsonLd } from './service-json-ld';
import { parseSheet } from './sheet';
import { SheetBody } from './SheetBody';
import { SheetHeader } from './SheetHeader';
import { listVoices } from './voices';

type Service = NonNullable<ServiceSheetQuery['service']>;

/** The sheet of a service: what it is, for whom, how, when, and the way in. */
export function ServiceSheetPage(): ReactNode {
  const { slug = '' } = useParams();
  const variables = useMemo(() => ({ slug }), [slug]);
  const { data, failed, retry } = usePageQuery(serviceSheetQuery, variables);
  if (data === undefined) return failed ? <ErrorNotice onRetry={retry} /> : <PageSkeleton />;
  return data.service === null ? <NotFound /> : <SheetView service={data.service} />;
}

function SheetView({ service }: { readonly service: Service }): ReactNode {
  const t = useT();
  const text = useText();
  const locale = useLocale();
  const origin = useOrigin();
  const { tenant } = useSession();
  const sheet = parseSheet(service.sheet);
  const voices = listVoices(sheet, service.topics.length > 0);
  const title = text(service.title);
  usePageHead({
    title: t('title.page', { page: title, tenant: tenant.name }),
    description: text(service.shortDescription),
  });
  return (
    <>
      <script
        type="application/ld+json"
        data-element="metatag"
        dangerouslySetInnerHTML={{
          __html: serviceJsonLd({ service, sheet, tenantName: tenant.name, origin, text }),
        }}
      />
      <div className="container">
        <Breadcrumb
          crumbs={[
            { label: t('services.title'), to: '/servizi' },
            { label: text(service.category.name), to: `/servizi?categoria=${service.category.key}` },
            { label: title },
          ]}
        />
        <SheetHeader service={service} sheet={sheet} />
        <div className="row sheet-columns">
          <div className="col-12 col-lg-3">
            <PageIndex voices={voices} />
          </div>
          <div className="col-12 col-lg-8 offset-lg-1">
            <SheetBody service={service} sheet={sheet} voices={voices} />
            <p className="updated-at">
              {t('sheet.updated', { date: formatDate(service.updatedAt, locale) })}
            </p>
          </div>
        </div>
      </div>
      <Rating target={`service:${service.slug}`} question="information" />
      <RelatedServices services={service.related} />
      <ContactBlock />
    </>
  );
}
