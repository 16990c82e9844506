import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { removeField, updateField } from '@istanze/shared';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { createAutosave } from '../../document/autosave';
import { createFormDocument } from '../../document/form-document';
import { openJournal } from '../../document/journal';
import { createMerging } from '../../document/merging';
import { aField, aForm, aSection } from '../../document/test-forms';
import { LanguageProvider } from '../../i18n/i18n';
import { NotificationProvider } from '../../ui/notify';
import { DesignerProvider, type Designer } from '../designer';
import { DragArea } from '../dnd/DragArea';
import { createPresence } from '../../presence/presence';
import { Canvas } from './Canvas';

const SECTIONS = 20;
const FIELDS = 50;

function thousandFields() {
  return aForm(
    ...Array.from({ length: SECTIONS }, (_, section) =>
      aSection(
        `s${section}`,
        Array.from({ length: FIELDS }, (_each, at) => aField(`k${section}x${at}`)),
      ),
    ),
  );
}

function open(definition = thousandFields()) {
  const document = createFormDocument(definition);
  const autosave = createAutosave({
    saved: definition,
    version: 1,
    savedAt: '2026-11-26T09:00:00Z',
    current: document.definition,
    isValid: () => true,
    save: () => Promise.resolve({ kind: 'failed' }),
    load: () => Promise.resolve(undefined),
    receive: (base) => base,
    isDecided: () => true,
  });
  const designer: Designer = {
    document,
    autosave,
    merging: createMerging(document),
    presence: createPresence(),
    journal: openJournal('test', localStorage),
    environment: {},
    service: undefined,
    frozenKeys: new Set(),
  };
  const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.empty() });
  let draws = 0;
  render(
    <ApolloProvider client={client}>
      <LanguageProvider>
        <NotificationProvider>
          <DesignerProvider value={designer}>
            <DragArea>
              <Profiler id="canvas" onRender={() => (draws += 1)}>
                <Canvas />
              </Profiler>
            </DragArea>
          </DesignerProvider>
        </NotificationProvider>
      </LanguageProvider>
    </ApolloProvider>,
  );
  return {
    document,
    drawsDuring(what: () => void) {
      const before = draws;
      act(what);
      return draws - before;
    },
  };
}

function row(key: string): HTMLElement {
  const found = document.getElementById(`canvas-f-${key}`);
  if (found === null) throw new Error(`No row ${key}`);
  return found;
}

/** A thousand fields take a busy machine a while. */
jest.setTimeout(60_000);

/** What jsdom does not have: which element is at a point. */
let underPointer: Element | null = null;
beforeEach(() => {
  document.elementFromPoint = () => underPointer;
  Element.prototype.scrollIntoView = () => undefined;
  localStorage.setItem('istanze.locale', 'it');
});
afterEach(() => {
  cleanup();
  underPointer = null;
});

async function nextFrame() {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

test('while something is dragged over a form of 1,000 fields, no field is drawn again', async () => {
  const { document: form, drawsDuring } = open();
  expect(document.querySelectorAll('.canvas-field')).toHaveLength(SECTIONS * FIELDS);
  fireEvent.mouseDown(row('k0x0'), { button: 0, clientX: 10, clientY: 10 });
  fireEvent.mouseMove(document, { clientX: 30, clientY: 30 });
  await nextFrame();
  const targets = Array.from({ length: 30 }, (_, at) => row(`k${at % SECTIONS}x${at + 3}`));
  let draws = 0;
  for (const [at, target] of targets.entries()) {
    underPointer = target;
    draws += drawsDuring(() => fireEvent.mouseMove(document, { clientX: 40 + at, clientY: 40 + at * 10 }));
  }
  expect(draws).toBe(0);
  expect(document.querySelector('.drop-words')?.textContent).toMatch(
    /^Metti «k0x0» in «s9», dopo «k9x3[12]»$/,
  );
  fireEvent.mouseUp(document);
  await nextFrame();
  const section = form.definition().steps[0]?.sections[9];
  expect(section?.fields.map(({ key }) => key)).toContain('k0x0');
});

test('an edit draws the field it is about and what holds it, not its thousand neighbours', () => {
  const { document: form } = open();
  const drawn = new Map(
    [...document.querySelectorAll('.canvas-field-body')].map((body) => [body, body.innerHTML]),
  );
  act(() => void form.run(updateField('f-k3x7', { label: { it: 'Targa' } })));
  const changed = [...drawn].filter(([body, before]) => body.innerHTML !== before);
  expect(changed).toHaveLength(1);
  act(() => void form.run(removeField('f-k3x7')));
  expect([...drawn.keys()].filter((body) => !body.isConnected)).toHaveLength(1);
  act(() => form.undo());
  expect(row('k3x7').getAttribute('aria-label')).toBe('Targa, Testo breve');
  expect(row('k3x7').getAttribute('aria-selected')).toBe('true');
});

test('a keyboard drag says what is carried, over which place, and where it ended', async () => {
  open(aForm(aSection('Veicolo', [aField('Titolo'), aField('Targa')]), aSection('Zona', [])));
  const said = () => screen.getByRole('log').textContent;
  const target = row('Targa');
  act(() => target.focus());
  fireEvent.keyDown(target, { key: ' ', code: 'Space' });
  await nextFrame();
  expect(said()).toBe(
    'Hai preso «Targa». È in «Veicolo», dopo «Titolo». Frecce per scegliere il posto, Spazio per lasciare, Esc per annullare.',
  );
  fireEvent.keyDown(document, { key: 'ArrowUp', code: 'ArrowUp' });
  expect(said()).toBe('Qui va in «Veicolo», all’inizio. Posto 1 di 3.');
  fireEvent.keyDown(document, { key: 'End', code: 'End' });
  expect(said()).toBe('Qui va in «Zona», che è vuota. Posto 3 di 3.');
  fireEvent.keyDown(document, { key: ' ', code: 'Space' });
  await nextFrame();
  expect(said()).toBe('«Targa» ora è in «Zona», all’inizio.');
});
