import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FieldDefinition } from '../../definition';
import type { InputServices } from '../../fields/input';
import type { Json } from '../../kernel';
import { FormRenderer } from '../FormRenderer';
import { buildField, buildForm, buildSection, buildStore, SERVICES } from './build-form';

const SUBMIT = 'Avanti';

/** One field alone in a form, with a button that submits it; `read` gives its value. */
export function renderField(
  type: string,
  rest: Partial<FieldDefinition> = {},
  { answer, services = SERVICES }: { readonly answer?: Json; readonly services?: InputServices } = {},
) {
  const store = buildStore(
    buildForm(buildSection('section', [buildField('Domanda', type, { required: true, ...rest })])),
    answer === undefined ? {} : { Domanda: answer },
  );
  const view = render(
    <FormRenderer store={store} locale="it" services={services} newId={() => 'new'}>
      <button type="submit">{SUBMIT}</button>
    </FormRenderer>,
  );
  return { ...view, store, user: userEvent.setup(), read: () => store.get('Domanda') };
}
