import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LanguageProvider } from '../../i18n/i18n';
import { MatrixGrid } from './MatrixGrid';

const archetypes = ['Permessi', 'Bonus'].map((name) => ({
  __typename: 'ArchetypeInfo' as const,
  id: name,
  key: name.toLowerCase(),
  name: { it: name },
  description: { it: '' },
  workflow: 'permits',
  version: 1,
  steps: [],
}));
const modules = ['Accedi', 'Dati', 'Riepilogo'].map((name) => ({
  __typename: 'ModuleInfo' as const,
  id: name,
  key: name.toLowerCase(),
  kind: 'data',
  name: { it: name },
  description: { it: '' },
  version: 1,
}));
const matrix = [
  {
    __typename: 'MatrixCell' as const,
    archetypeId: 'Bonus',
    moduleId: 'Dati',
    sections: [{ __typename: 'AllowedSection' as const, key: 'person', step: 1 }],
    activities: [],
  },
];

function show() {
  const opened: string[] = [];
  render(
    <LanguageProvider>
      <MatrixGrid
        library={{ archetypes, matrix }}
        modules={modules}
        onOpen={(archetypeId, moduleId) => opened.push(`${archetypeId} ${moduleId}`)}
      />
    </LanguageProvider>,
  );
  return opened;
}

const focused = () => document.activeElement?.textContent ?? '';

test('the Tab key stops once in the grid, and the arrows move inside it', async () => {
  show();
  const user = userEvent.setup();
  await user.tab();
  expect(focused()).toContain('Permessi · Accedi');
  await user.keyboard('{ArrowRight}{ArrowDown}');
  expect(focused()).toContain('Bonus · Dati');
  await user.tab();
  expect(document.activeElement).toBe(document.body);
});

test('arrows stop at the edges; Home and End go along the row', async () => {
  show();
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard('{ArrowUp}{ArrowLeft}');
  expect(focused()).toContain('Permessi · Accedi');
  await user.keyboard('{End}{ArrowRight}');
  expect(focused()).toContain('Permessi · Riepilogo');
  await user.keyboard('{Home}');
  expect(focused()).toContain('Permessi · Accedi');
});

test('Enter opens the pair, and after leaving and coming back the grid is where it was', async () => {
  const opened = show();
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
  expect(opened).toEqual(['Bonus Dati']);
  await user.tab();
  await user.tab({ shift: true });
  expect(focused()).toContain('Bonus · Dati');
});

test('each cell says in words whether the module is allowed and with how much', () => {
  show();
  expect(screen.getByRole('button', { name: /Bonus · Dati.*ammesso.*1 sezione/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: /Permessi · Dati.*non ammesso/ })).toBeTruthy();
});
