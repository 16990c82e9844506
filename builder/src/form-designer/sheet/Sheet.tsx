import { localize } from '@istanze/shared';
import { useT, useLanguage } from '../../i18n/i18n';
import { IconButton } from '../../ui/Button';
import { useDesigner, useDocument } from '../designer';
import { findNode, type Chosen } from '../edits';
import { FieldSheet } from './FieldSheet';
import { FormSheet } from './FormSheet';
import { ManySheet } from './ManySheet';
import { SectionSheet } from './SectionSheet';
import { StepSheet } from './StepSheet';

/** The properties of what is chosen in the page. */
export function Sheet() {
  const t = useT();
  const { document } = useDesigner();
  const definition = useDocument(({ stack }) => stack.definition);
  const selected = useDocument((state) => state.selected);
  const several = useDocument(({ selection }) => selection.ids);
  const chosen = findNode(definition, selected);
  return (
    <section
      className="sheet"
      aria-label={t('sheet-panel.title')}
      data-open={chosen !== undefined || undefined}
    >
      {chosen === undefined ? (
        <>
          <header className="sheet-head">
            <SheetName kind={t('sheet-panel.form')} name={t('sheet-panel.form-title')} />
          </header>
          <FormSheet />
        </>
      ) : (
        <>
          <header className="sheet-head">
            {several.length > 1 ? (
              <SheetName kind={t('sheet-panel.many')} name={t('many.title', { count: several.length })} />
            ) : (
              <ChosenName chosen={chosen} />
            )}
            <IconButton
              icon="close"
              label={t('sheet-panel.close')}
              onPress={() => document.select(undefined)}
            />
          </header>
          {several.length > 1 ? <ManySheet ids={several} /> : <ChosenSheet chosen={chosen} />}
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
  return <SheetName kind={t(`sheet-panel.${chosen.kind}`)} name={localize(name, locale)} />;
}

function SheetName({ kind, name }: { readonly kind: string; readonly name: string }) {
  return (
    <div className="grow">
      <p className="small muted">{kind}</p>
      <h2>{name}</h2>
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
