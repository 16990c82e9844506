import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { type ReleaseContent, translator } from '@istanze/shared';
import { render, screen, within } from '@testing-library/react';
import type { FormPreviewsQuery } from '../../graphql/generated/graphql';
import { it as messagesIt } from '../../i18n/it';
import { personalIt } from '../../i18n/personal/it';
import { PersonalTextsProvider } from '../../i18n/personal-texts';
import { FormPreviews } from './FormPreviews';

type Blocks = FormPreviewsQuery['formPreviews'][number]['blocks'];

const NONE = { heading: null, text: null, heads: [], rows: [] };
const BLOCKS: Blocks = [
  { ...NONE, heading: 'Contribuente' },
  { ...NONE, rows: [['Cognome', 'Esempio']] },
  { ...NONE, heads: ['Codice tributo', 'Ravv.', 'Importo'], rows: [['3918', '', '289,00 €']] },
  { ...NONE, rows: [['Firma', '__________']] },
  { ...NONE, text: 'Importi arrotondati.' },
];

function show(kind: 'f24' | 'document') {
  const asked = jest.fn();
  const data = { formPreviews: [{ __typename: 'FormPreview', title: 'Modello F24', blocks: BLOCKS }] };
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        asked();
        observer.next({ data });
        observer.complete();
      }),
  );
  render(
    <ApolloProvider client={new ApolloClient({ cache: new InMemoryCache(), link })}>
      <PersonalTextsProvider value={translator({ ...messagesIt, ...personalIt }, 'it')}>
        <FormPreviews code="IMU-1" content={contentWith(kind)} />
      </PersonalTextsProvider>
    </ApolloProvider>,
  );
  return asked;
}

function contentWith(kind: 'f24' | 'document'): ReleaseContent {
  return {
    version: 1,
    service: {
      id: 's',
      slug: 'imu',
      codePrefix: 'IMU',
      title: { it: 'IMU' },
      officeId: 'o',
      officeName: 'Tributi',
      caseOfficer: 'A',
      substitutePower: 'B',
      maximumDays: 30,
      silence: 'none',
      competitive: false,
      relatedSlugs: [],
    },
    archetype: { key: 'a', name: { it: 'A' } },
    journey: [],
    form: { version: 2, languages: ['it'], steps: [] },
    workflow: { version: 1, initial: 'x', states: [] },
    configuration: {
      fees: { lines: [], dueDays: 30 },
      stampDuty: { onInstance: 0, modes: [], exemptions: [] },
      tables: {},
      privacy: { version: '1', notice: { it: 'x' }, legalBasis: { it: 'x' } },
      templates: { form: { kind, title: { it: 'Modello' }, body: { it: '' } } },
      derived: [],
    },
  };
}

test('the form is there as headings, rows and a table with its heads; what only paper has is said in words', async () => {
  show('f24');
  const form = within(await screen.findByRole('region', { name: 'Anteprima: Modello F24' }));
  expect(form.getByRole('heading', { level: 3 }).textContent).toBe('Contribuente');
  expect(form.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'Codice tributo',
    'Ravv.',
    'Importo',
  ]);
  expect(form.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['3918', '', '289,00 €']);
  expect(form.getByText('Firma').nextSibling?.textContent).toBe(personalIt['preview.byHand']);
});

test('nothing is asked where a service gives no such form', () => {
  expect(show('document')).not.toHaveBeenCalled();
  expect(screen.queryByRole('region')).toBeNull();
});
