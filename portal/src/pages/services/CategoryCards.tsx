import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { HomeQuery } from '../../graphql/generated/graphql';
import { useT, useText } from '../../i18n/localization';

type Category = HomeQuery['serviceCategories'][number];

/** The categories that have at least one service. */
export function CategoryCards({ categories }: { readonly categories: readonly Category[] }): ReactNode {
  const t = useT();
  const text = useText();
  return (
    <ul className="row g-3 mt-1 list-unstyled">
      {categories
        .filter((category) => category.services > 0)
        .map((category) => (
          <li className="col-12 col-md-6 col-lg-4" key={category.key}>
            <div className="card category-card h-100">
              <div className="card-body">
                <h3 className="card-title h5">
                  <Link
                    className="stretched-link"
                    to={`/servizi?categoria=${category.key}`}
                    data-element="service-category-link"
                  >
                    {text(category.name)}
                  </Link>
                </h3>
                <p className="card-text">{t('services.count', { count: category.services })}</p>
              </div>
            </div>
          </li>
        ))}
    </ul>
  );
}
