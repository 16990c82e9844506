import {
  addSection,
  localize,
  removeStep,
  type CompiledField,
  type CompiledSection,
  type CompiledStep,
} from '@istanze/shared';
import { FormRenderer, type AnswerStore } from '@istanze/shared/react';
import { useMemo, type ReactNode } from 'react';
import { freeKey } from '../../document/new-field';
import { randomId } from '../../graphql/idempotency';
import { useInputServices } from '../../graphql/input-services';
import { useLanguage } from '../../i18n/i18n';
import { Button, IconButton } from '../../ui/Button';
import { MenuButton, MenuCommand } from '../../ui/Menu';
import { useDesigner, useDocument, useEditing } from '../designer';
import { CanvasField } from './CanvasField';
import { CanvasSection } from './CanvasSection';
import { canvasStepId } from './ids';

interface CanvasPageProps {
  readonly step: CompiledStep;
  readonly count: number;
  readonly store: AnswerStore;
}

function decorateField(field: CompiledField, node: ReactNode): ReactNode {
  return <CanvasField key={field.definition.id} field={field} node={node} />;
}

function decorateSection(section: CompiledSection, node: ReactNode): ReactNode {
  return <CanvasSection key={section.definition.id} section={section} node={node} />;
}

/** One page of the journey, on its own sheet of paper. */
export function CanvasPage({ step, count, store }: CanvasPageProps) {
  const { t, locale } = useLanguage();
  const { document } = useDesigner();
  const { run, runWithUndo } = useEditing();
  const services = useInputServices();
  const { id, title, help } = step.definition;
  const selected = useDocument((state) => state.selected === id);
  const name = localize(title, locale);
  const stepIds = useMemo(() => [id], [id]);
  const add = () => {
    const definition = document.definition();
    const sectionId = randomId();
    const section = {
      id: sectionId,
      key: freeKey(definition, 'section'),
      title: { it: t('canvas.new-section') },
      fields: [],
    };
    if (run(addSection(id, step.sections.length, section))) document.select(sectionId);
  };
  return (
    <section
      id={canvasStepId(id)}
      className="canvas-page"
      aria-label={t('canvas.page', { number: step.index + 1, name })}
    >
      <header className="canvas-page-head" data-selected={selected || undefined}>
        <button
          type="button"
          className="canvas-title"
          aria-pressed={selected}
          onClick={() => document.select(id)}
        >
          <span className="small muted">{t('canvas.step-of', { number: step.index + 1, count })}</span>
          <span className="canvas-page-title">{name}</span>
          {help === undefined ? null : <span className="small muted">{localize(help, locale)}</span>}
        </button>
        <MenuButton
          label={t('canvas.step-menu', { name })}
          trigger={<IconButton icon="more" label={t('canvas.step-menu', { name })} />}
        >
          <MenuCommand icon="plus" label={t('canvas.add-section')} onAction={add} />
          <MenuCommand
            icon="trash"
            tone="danger"
            label={t('canvas.remove-step')}
            isDisabled={count === 1}
            onAction={() => runWithUndo(removeStep(id), t('canvas.removed', { name }))}
          />
        </MenuButton>
      </header>
      <FormRenderer
        store={store}
        stepIds={stepIds}
        mode="design"
        locale={locale}
        services={services}
        newId={randomId}
        headingLevel={3}
        decorateField={decorateField}
        decorateSection={decorateSection}
      />
      <Button variant="quiet" icon="plus" onPress={add}>
        {t('canvas.add-section')}
      </Button>
    </section>
  );
}
