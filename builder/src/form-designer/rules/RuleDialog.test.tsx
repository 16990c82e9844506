import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { compileForm, type Json } from '@istanze/shared';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { LanguageProvider } from '../../i18n/i18n';
import { RuleDialog } from './RuleDialog';
import type { RuleScene } from './rule-scene';
import { ENVIRONMENT, ruleForm, ruleVocabulary } from './testing/sample-rules';

const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.empty() });

/** The test's DOM has no `CSS`, which keyboards are asked with. */
Object.assign(globalThis, { CSS: { escape: (text: string) => text, supports: () => false } });

const scene: RuleScene = {
  kind: 'visibleWhen',
  nodeId: undefined,
  nodeName: 'Note',
  vocabulary: ruleVocabulary(),
  definition: ruleForm(),
  drawn: compileForm(ruleForm(), ENVIRONMENT),
  environment: ENVIRONMENT,
  expects: { kind: 'boolean' },
};

function open(logic: Json | undefined) {
  const saved = jest.fn();
  const left = jest.fn();
  render(
    <ApolloProvider client={client}>
      <LanguageProvider>
        <RuleDialog scene={scene} title="Regola" logic={logic} onSave={saved} onClose={left} />
      </LanguageProvider>
    </ApolloProvider>,
  );
  return { saved, left };
}

const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const line = () => screen.getByRole('textbox', { name: 'La regola come formula' });
const view = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));

beforeEach(() => localStorage.clear());

describe('the rule dialog', () => {
  const rule = { and: [{ '<': [{ var: 'isee' }, { money: 1_500_000 }] }, { var: 'resident' }] };

  test('reads the rule as a sentence and saves it untouched', () => {
    const { saved } = open(rule);
    expect(screen.getByRole('group', { name: 'Condizione 2' })).toBeTruthy();
    expect(document.querySelector('.sentence-reads')?.textContent).toContain('Residente è Sì');
    click('Salva la regola');
    expect(saved).toHaveBeenCalledWith(rule);
  });

  test('a value written in the sentence is in the formula, and the other way round', () => {
    const { saved } = open(rule);
    const first = within(screen.getByRole('group', { name: 'Condizione 1' }));
    fireEvent.change(first.getByRole('textbox', { name: 'Valore' }), { target: { value: '12.000,50' } });
    view('Formula');
    expect(line()).toHaveProperty('value', 'isee < 12000.50 € and resident');
    fireEvent.change(line(), { target: { value: 'isee < 9000,5 €' } });
    view('Frase');
    expect(document.querySelector('.sentence-reads')?.textContent).toContain('9.000,50');
    click('Salva la regola');
    expect(saved).toHaveBeenCalledWith({ '<': [{ var: 'isee' }, { money: 900_050 }] });
  });

  test('a formula that cannot work is not saved and says where it is wrong', () => {
    const { saved } = open(undefined);
    view('Formula');
    fireEvent.change(line(), { target: { value: 'isee < 3' } });
    click('Salva la regola');
    expect(saved).not.toHaveBeenCalled();
    expect(document.querySelector('mark')?.textContent).toBe('3');
  });

  test('a condition is added, denied as a group and taken away', () => {
    const { saved } = open(rule);
    click('Aggiungi una condizione');
    expect(screen.getByRole('group', { name: 'Condizione 3' })).toBeTruthy();
    click('Togli la condizione 3');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Non è vero che' }));
    click('Salva la regola');
    expect(saved).toHaveBeenCalledWith({ '!': [rule] });
  });

  test('what is left half done is handed back to be resumed', () => {
    const { left } = open(rule);
    view('Formula');
    fireEvent.change(line(), { target: { value: 'isee <' } });
    click('Torna indietro');
    expect(left).toHaveBeenCalledWith(expect.objectContaining({ line: 'isee <' }));
  });
});
