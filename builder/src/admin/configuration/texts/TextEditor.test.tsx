import { translator, type Template } from '@istanze/shared';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { LanguageProvider } from '../../../i18n/i18n';
import { it as italian, type MessageKey } from '../../../i18n/it';
import { placeholderGroups } from './placeholders';
import { TextEditor } from './TextEditor';

const groups = placeholderGroups({
  drawn: undefined,
  derived: [],
  t: translator<MessageKey>(italian, 'it'),
  locale: 'it',
});

function show(first: Template) {
  const seen = { template: first };
  function Host() {
    const [template, setTemplate] = useState(first);
    seen.template = template;
    return (
      <TextEditor
        name="lapse"
        template={template}
        groups={groups}
        isUsed={false}
        onChange={setTemplate}
        onRemove={() => undefined}
      />
    );
  }
  render(
    <LanguageProvider>
      <Host />
    </LanguageProvider>,
  );
  return seen;
}

const MAIL: Template = { kind: 'mail', title: { it: 'Pratica' }, body: { it: 'Gentile ,\nsaluti' } };
const italianGroup = () => within(screen.getByRole('group', { name: 'Italiano' }));
const english = () => within(screen.getByRole('group', { name: 'Inglese' }));
const preview = () => screen.getByRole('region', { name: 'Anteprima' });
const insert = (label: string) => screen.getByRole('button', { name: `Inserisci «${label}»` });

beforeEach(() => localStorage.clear());

test('a placeholder is written where the cursor was, and the preview shows a value in its place', async () => {
  const seen = show(MAIL);
  const user = userEvent.setup();
  const body = italianGroup().getByRole<HTMLTextAreaElement>('textbox', { name: 'Testo' });
  await user.click(body);
  body.setSelectionRange(8, 8);
  await user.click(insert('Nome di chi chiede'));
  expect(seen.template.body.it).toBe('Gentile {applicantName},\nsaluti');
  expect(preview().textContent).toContain('Gentile Maria Esempio,');
});

test('a placeholder goes into the part and the language that were being written', async () => {
  const seen = show(MAIL);
  const user = userEvent.setup();
  await user.type(english().getByRole('textbox', { name: 'Titolo' }), 'Request ');
  await user.click(insert('Codice della pratica'));
  expect(seen.template.title).toEqual({ it: 'Pratica', en: 'Request {code}' });
});

test('a name that stands for nothing is named, and gone once corrected', async () => {
  show({ ...MAIL, body: { it: '{cod}' } });
  const user = userEvent.setup();
  expect(screen.getByRole('status').textContent).toContain('{cod}');
  await user.type(italianGroup().getByRole('textbox', { name: 'Testo' }), 'e}', {
    initialSelectionStart: 4,
    initialSelectionEnd: 5,
  });
  expect(screen.queryByText('Un segnaposto non esiste')).toBeNull();
});

test('a translation that is emptied is there no more', async () => {
  const seen = show({ ...MAIL, title: { it: 'A', en: 'B' } });
  const user = userEvent.setup();
  await user.clear(english().getByRole('textbox', { name: 'Titolo' }));
  expect(seen.template.title).toEqual({ it: 'A' });
});
