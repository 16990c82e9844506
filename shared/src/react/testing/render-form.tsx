import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AnswerStore } from '../answer-store';
import { FormRenderer, type FormRendererProps } from '../FormRenderer';
import { SERVICES } from './build-form';

let ids = 0;
const newId = () => `new${(ids += 1)}`;

/** A form on the page with a button that sends it, and the hands that use it. */
export function renderForm(store: AnswerStore, props: Partial<FormRendererProps> = {}) {
  const user = userEvent.setup();
  const view = render(
    <FormRenderer store={store} locale="it" services={SERVICES} newId={newId} {...props}>
      <button type="submit">Avanti</button>
    </FormRenderer>,
  );
  return { user, ...view };
}
