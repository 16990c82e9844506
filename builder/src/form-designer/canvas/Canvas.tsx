import { PreviewFrame } from '@istanze/shared/react';
import { useRef } from 'react';
import { useInputServices } from '../../graphql/input-services';
import { todayInRome } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FormScope } from '../../ui/FormScope';
import { useDocument } from '../designer';
import { useDrop } from '../dnd/use-drop';
import { CanvasPage } from './CanvasPage';
import { NodeMenu } from './NodeMenu';
import { useCanvasKeys } from './use-canvas-keys';
import { useCanvasPointer } from './use-canvas-pointer';
import { useSelectedInView } from './use-selected-in-view';

/** The form as citizens see it, page by page, every part of it to be chosen, named and moved. */
export function Canvas() {
  const { t, locale } = useLanguage();
  const services = useInputServices();
  const steps = useDocument(({ stack }) => stack.definition.steps);
  const several = useDocument(({ selection }) => selection.ids.length);
  const nothingChosen = useDocument(({ selection }) => selection.lead === undefined);
  const grid = useRef<HTMLDivElement>(null);
  const keys = useCanvasKeys(grid);
  const pointer = useCanvasPointer();
  const drop = useDrop();
  useSelectedInView();
  const addStep = () => drop({ kind: 'new-step' }, { kind: 'steps', parentId: '', index: steps.length });
  return (
    <section className="canvas" aria-label={t('canvas.title')} data-pane="canvas" data-drop-pane="canvas">
      <p id="canvas-keys" className="visually-hidden">
        {t('drag.instructions')}
      </p>
      <div className="canvas-pages">
        {steps.length === 0 ? (
          <EmptyState icon="page" title={t('canvas.empty')}>
            {t('canvas.empty-help')}
          </EmptyState>
        ) : null}
        <PreviewFrame locale={locale} services={services} today={todayInRome()}>
          <FormScope>
            <div
              ref={grid}
              className="fr-form fr-form-design canvas-grid"
              role={steps.length === 0 ? undefined : 'treegrid'}
              aria-label={t('canvas.title')}
              aria-multiselectable={steps.length === 0 ? undefined : true}
              tabIndex={nothingChosen && steps.length > 0 ? 0 : undefined}
              data-clipboard=""
              {...keys}
              {...pointer}
            >
              {steps.map((step, index) => (
                <CanvasPage key={step.id} id={step.id} number={index + 1} count={steps.length} />
              ))}
            </div>
          </FormScope>
        </PreviewFrame>
        <Button variant="secondary" icon="plus" onPress={addStep}>
          {t('canvas.add-step')}
        </Button>
      </div>
      <p className="visually-hidden" role="status">
        {several > 1 ? t('canvas.chosen', { count: several }) : ''}
      </p>
      <NodeMenu />
    </section>
  );
}
