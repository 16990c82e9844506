import { useMemo, type ReactNode } from 'react';
import { serviceSheetQuery } from '../../graphql/page-queries';
import { usePageQuery } from '../../graphql/page-query-context';
import { InBrowser } from '../../ui/InBrowser';
import { RelatedServices } from '../../pages/service-sheet/RelatedServices';

/** The services related to the one just used; they come once the page itself is there. */
export function ServiceRelated({ slug }: { readonly slug: string }): ReactNode {
  return (
    <InBrowser>
      <Related slug={slug} />
    </InBrowser>
  );
}

function Related({ slug }: { readonly slug: string }): ReactNode {
  const variables = useMemo(() => ({ slug }), [slug]);
  const { data } = usePageQuery(serviceSheetQuery, variables);
  return <RelatedServices services={data?.service?.related ?? []} />;
}
