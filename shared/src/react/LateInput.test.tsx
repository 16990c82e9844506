import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InputProps } from '../fields/input';
import { words } from '../fields/words';
import { LateInput } from './LateInput';
import { buildField, SERVICES, TODAY } from './testing/build-form';

function propsOf(type: string): InputProps {
  return {
    id: 'f',
    path: 'f',
    field: buildField('f', type),
    settings: {},
    value: null,
    raw: null,
    required: true,
    readOnly: false,
    issues: [],
    labelId: 'f--label',
    describedBy: undefined,
    locale: 'it',
    today: TODAY,
    t: words('it'),
    services: SERVICES,
    onChange: () => undefined,
    onBlur: () => undefined,
    renderPart: () => null,
  };
}

test('an input on its way holds its place, then stands there', async () => {
  render(<LateInput {...propsOf('time')} />);
  expect(screen.getByRole('status').getAttribute('aria-busy')).toBe('true');
  expect(await screen.findByRole('textbox')).toBeDefined();
  expect(screen.queryByRole('status')).toBeNull();
});

test('one that does not arrive says so, and can be asked for again', async () => {
  render(<LateInput {...propsOf('no-such-type')} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Riprova a caricare la domanda' }));
  expect(await screen.findByText(/Controlla la connessione e riprova/)).toBeDefined();
});
