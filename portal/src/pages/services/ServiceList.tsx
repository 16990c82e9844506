import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { ServiceListQuery } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/localization';
import { listPath, type ListChoice } from './list-path';
import { ServiceCard } from './ServiceCard';

interface ServiceListProps {
  readonly data: ServiceListQuery;
  readonly choice: ListChoice;
  readonly pages: number;
}

/** The cards, and the link that shows more of them: an address of its own, so that it works without JavaScript too. */
export function ServiceList({ data, choice, pages }: ServiceListProps): ReactNode {
  const t = useT();
  const { edges, pageInfo } = data.services;
  const first = useRef<HTMLDivElement>(null);
  const shown = useRef(edges.length);
  const start = shown.current;
  useEffect(() => {
    if (edges.length > shown.current) first.current?.querySelector('a')?.focus();
    shown.current = edges.length;
  }, [edges.length]);
  if (edges.length === 0) {
    return (
      <div className="empty-state">
        <p>{t('services.none')}</p>
      </div>
    );
  }
  return (
    <>
      <div className="row g-4">
        {edges.map(({ node }, index) => (
          <div
            className="col-12 col-md-6 col-lg-4"
            key={node.slug}
            {...(index === start ? { ref: first } : {})}
          >
            <ServiceCard service={node} />
          </div>
        ))}
      </div>
      {pageInfo.hasNextPage && (
        <Link
          className="btn btn-outline-primary load-more mt-4"
          to={morePath(choice, pages + 1)}
          preventScrollReset
          data-element="load-other-cards"
        >
          {t('services.more')}
        </Link>
      )}
    </>
  );
}

function morePath(choice: ListChoice, pages: number): string {
  const path = listPath(choice);
  return `${path}${path.includes('?') ? '&' : '?'}pagine=${pages}`;
}
