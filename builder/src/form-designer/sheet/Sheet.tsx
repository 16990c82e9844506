import { localize } from '@istanze/shared';
import { useT, useLanguage } from '../../i18n/i18n';
import { IconButton } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useDesigner, useDocument } from '../designer';
import { findNode, type Chosen } from '../edits';
import { FieldSheet } from './FieldSheet';
import { SectionSheet } from './SectionSheet';
import { StepSheet } from './StepSheet';

/** The properties of what is chosen in the page. */
export function Sheet() {
  const t = useT();
  const { document } = useDesigner();
  const definition = useDocument(({ stack }) => stack.definition);
  const selected = useDocument((state) => state.selected);
  const chosen = findNode(definition, selected);
  return (
    <section
      className="sheet"
      aria-label={t('sheet-panel.title')}
      data-open={chosen !== undefined || undefined}
    >
      {chosen === undefined ? (
        <EmptyState icon="page" title={t('sheet-panel.choose')}>
          {t('sheet-panel.choose-help')}
        </EmptyState>
      ) : (
        <>
          <header className="sheet-head">
            <ChosenName chosen={chosen} />
            <IconButton
              icon="close"
              label={t('sheet-panel.close')}
              onPress={() => document.select(undefined)}
            />
          </header>
          <ChosenSheet chosen={chosen} />
        </>
      )}
    </section>
  );
}

function ChosenName({ chosen }: { readonly chosen: Chosen }) {
  const { t, locale } = useLanguage();
  const name =
    chosen.kind === 'field'
      ? chosen.field.label
      : chosen.kind === 'section'
        ? chosen.section.title
        : chosen.step.title;
  return (
    <div className="grow">
      <p className="small muted">{t(`sheet-panel.${chosen.kind}`)}</p>
      <h2>{localize(name, locale)}</h2>
    </div>
  );
}

function ChosenSheet({ chosen }: { readonly chosen: Chosen }) {
  switch (chosen.kind) {
    case 'step':
      return <StepSheet key={chosen.step.id} step={chosen.step} />;
    case 'section':
      return <SectionSheet key={chosen.section.id} section={chosen.section} />;
    case 'field':
      return <FieldSheet key={chosen.field.id} field={chosen.field} section={chosen.section} />;
  }
}
