import { useT } from '../../i18n/i18n';
import { useDocument } from '../designer';
import { ChecksEditor } from '../rules/ChecksEditor';

const TRUE = true;

/** What belongs to the form as a whole, shown while no part of it is chosen. */
export function FormSheet() {
  const t = useT();
  const checks = useDocument(({ stack }) => stack.definition.checks);
  return (
    <div className="sheet-body">
      <p className="muted">{t('sheet-panel.choose-help')}</p>
      <section className="form-checks" aria-labelledby="form-checks">
        <h3 id="form-checks">{t('checks.form-title')}</h3>
        <ChecksEditor owner={undefined} checks={checks ?? []} first={TRUE} />
      </section>
    </div>
  );
}
