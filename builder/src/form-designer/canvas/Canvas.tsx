import { addStep, type Answers, type CompiledForm } from '@istanze/shared';
import { createAnswerStore } from '@istanze/shared/react';
import { useMemo } from 'react';
import { randomId } from '../../graphql/idempotency';
import { todayInRome } from '../../i18n/format';
import { useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FormScope } from '../../ui/FormScope';
import { freeKey } from '../../document/new-field';
import { useDesigner, useEditing } from '../designer';
import { CanvasPage } from './CanvasPage';

/** The form as citizens see it, page by page, every part of it to be chosen and moved. */
export function Canvas({ form }: { readonly form: CompiledForm | undefined }) {
  const t = useT();
  const { document } = useDesigner();
  const { run } = useEditing();
  const store = useMemo(
    () =>
      form === undefined ? undefined : createAnswerStore(form, oneItemEach(form), { today: todayInRome() }),
    [form],
  );
  const add = () => {
    const definition = document.definition();
    const id = randomId();
    const step = { id, key: freeKey(definition, 'step'), title: { it: t('canvas.new-step') }, sections: [] };
    if (run(addStep(definition.steps.length, step))) document.select(id);
  };
  if (store === undefined)
    return (
      <EmptyState icon="alert" title={t('canvas.broken')}>
        {t('canvas.broken-help')}
      </EmptyState>
    );
  return (
    <div className="canvas-pages">
      <FormScope>
        {store.form.steps.map((step) => (
          <CanvasPage key={step.definition.id} step={step} count={store.form.steps.length} store={store} />
        ))}
      </FormScope>
      <Button icon="plus" onPress={add}>
        {t('canvas.add-step')}
      </Button>
    </div>
  );
}

/** One item in each repeat, so that its fields are seen. */
function oneItemEach(form: CompiledForm): Answers {
  return Object.fromEntries([...form.repeats.keys()].map((key) => [key, [{ _id: 'first' }]]));
}
