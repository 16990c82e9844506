import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ServiceCardFragment } from '../../graphql/generated/graphql';
import { useText } from '../../i18n/localization';

/** A service among others: category, name, one sentence. */
export function ServiceCard({ service }: { readonly service: ServiceCardFragment }): ReactNode {
  const text = useText();
  return (
    <article className="card service-card h-100">
      <div className="card-body">
        <p className="category-top">
          <Link to={`/servizi?categoria=${service.category.key}`} data-element="service-category-link">
            {text(service.category.name)}
          </Link>
        </p>
        <h3 className="card-title h5">
          <Link to={`/servizi/${service.slug}`} data-element="service-link">
            {text(service.title)}
          </Link>
        </h3>
        <p className="card-text">{text(service.shortDescription)}</p>
      </div>
    </article>
  );
}
