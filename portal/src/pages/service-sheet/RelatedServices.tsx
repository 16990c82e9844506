import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useT, useText } from '../../i18n/localization';

export interface RelatedService {
  readonly slug: string;
  readonly title: unknown;
  readonly shortDescription: unknown;
}

/** Services that people who need this one often need too. */
export function RelatedServices({ services }: { readonly services: readonly RelatedService[] }): ReactNode {
  const t = useT();
  const text = useText();
  if (services.length === 0) return null;
  return (
    <section className="container py-5" aria-labelledby="related-services">
      <h2 className="h3" id="related-services">
        {t('sheet.related')}
      </h2>
      <div className="row g-4 mt-1">
        {services.map(({ slug, title, shortDescription }) => (
          <div className="col-12 col-md-6 col-lg-4" key={slug}>
            <article className="card service-card h-100">
              <div className="card-body">
                <h3 className="card-title h5">
                  <Link to={`/servizi/${slug}`} data-element="service-link">
                    {text(title)}
                  </Link>
                </h3>
                <p className="card-text">{text(shortDescription)}</p>
              </div>
            </article>
          </div>
        ))}
      </div>
    </section>
  );
}
