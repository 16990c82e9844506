import { useState, type ReactNode } from 'react';
import { useT } from '../../i18n/localization';
import { Icon } from '../../ui/Icon';
import type { Voice } from './voices';

/** "Indice della pagina": the voices as links, in a column of its own on wide screens. */
export function PageIndex({ voices }: { readonly voices: readonly Voice[] }): ReactNode {
  const t = useT();
  const [open, setOpen] = useState(true);
  return (
    <nav className="page-index" aria-labelledby="page-index-title">
      <h2 className="page-index-title" id="page-index-title">
        <button
          type="button"
          className="page-index-button"
          aria-expanded={open}
          aria-controls="page-index-list"
          onClick={() => setOpen(!open)}
        >
          {t('sheet.index')}
          <Icon name="expand" className={open ? 'icon-primary icon-sm turned' : 'icon-primary icon-sm'} />
        </button>
      </h2>
      <ul className="link-list" id="page-index-list" data-element="page-index" hidden={!open}>
        {voices.map(({ id, title }) => (
          <li key={id}>
            <a className="nav-link" href={`#${id}`}>
              <span>{t(title)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
