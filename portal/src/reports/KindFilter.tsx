import { type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { PublicReportsQuery } from '../graphql/generated/graphql';
import { useText } from '../i18n/localization';
import { useReportWords } from './words';

interface KindFilterProps {
  readonly kinds: PublicReportsQuery['publicReports']['kinds'];
  readonly kind: string;
}

/** The kinds of problem as a choice; a form of its own, so that it works before the page’s script has come. */
export function KindFilter({ kinds, kind }: KindFilterProps): ReactNode {
  const w = useReportWords();
  const text = useText();
  const navigate = useNavigate();
  return (
    <form
      className="report-filter"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = new FormData(event.currentTarget).get('tipo');
        void navigate(
          typeof wanted === 'string' && wanted !== ''
            ? `/segnalazioni?tipo=${encodeURIComponent(wanted)}`
            : '/segnalazioni',
        );
      }}
    >
      <div className="plain-field">
        <label htmlFor="report-kind">{w('reports.kind')}</label>
        <select id="report-kind" name="tipo" className="form-select" defaultValue={kind} key={kind}>
          <option value="">{w('reports.every')}</option>
          {kinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {text(label)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="btn btn-outline-primary">
        {w('reports.show')}
      </button>
    </form>
  );
}
