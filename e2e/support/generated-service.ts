import { createRandom, type Random } from './random';

export interface GeneratedService {
  readonly slug: string;
  readonly title: string;
  readonly codePrefix: string;
  /** The file that the command line tool installs. */
  readonly bundle: object;
  /** Title of its first page. */
  readonly firstStep: string;
  /** Key of the question that the price is multiplied by. */
  readonly times: string;
  /** Of one time, in cents. */
  readonly price: number;
}

/** What the flow of direct acceptance tells the citizen. */
const NOTICES = ['accepted', 'payment-request', 'payment-received', 'payment-reminder'] as const;

function mail(key: string): object {
  return {
    kind: 'mail',
    title: text(`Avviso ${key} per {code}`),
    body: text(`La pratica {code} ha una novità: ${key}.`),
  };
}

const WORDS = [
  'Classe',
  'Turno',
  'Sede',
  'Percorso',
  'Gruppo',
  'Orario',
  'Materia',
  'Sezione',
  'Fermata',
  'Corso',
] as const;
const STEPS = ['Chi partecipa', 'Che cosa scegli'] as const;
const PLACES = ['Nord', 'Sud', 'Est', 'Ovest', 'Centro', 'Collina', 'Lago'] as const;

/** A service of the archetype "Servizi a pagamento" made of nothing but data: the same seed makes the same service. */
export function generateService(seed: number): GeneratedService {
  const random = createRandom(seed);
  const steps = STEPS.map((title, index) => generateStep(random, title, index));
  const price = 100 * (5 + random.below(40));
  const last = steps.at(-1);
  if (last === undefined) throw new Error('A service needs a step');
  const weekly = {
    id: 'g-times',
    key: 'times',
    type: 'integer',
    label: text('Quante volte alla settimana'),
    required: true,
    settings: { min: 1, max: 7 },
  };
  const slug = `servizio-generato-${seed}`;
  const title = `Servizio generato ${seed}`;
  return {
    slug,
    title,
    codePrefix: 'GEN',
    firstStep: STEPS[0],
    times: 'times',
    price,
    bundle: {
      service: {
        slug,
        codePrefix: 'GEN',
        archetype: 'servizi-a-pagamento',
        category: 'educazione-e-formazione',
        topics: ['Istruzione'],
        title: text(title),
        shortDescription: text('Un servizio fatto di soli dati.'),
        maximumDays: 15,
        silence: 'none',
        competitive: false,
        related: [],
        sheet: {
          forWhom: text('Chi vuole partecipare.'),
          description: text('Un servizio generato dalla prova.'),
          howTo: text('Fai la richiesta online.'),
          needed: { intro: text('Prepara:'), items: [text('SPID o CIE')] },
          outcome: text('Un posto.'),
          times: { text: text('La risposta è immediata.'), phases: [] },
          costs: text('Una quota per ogni volta alla settimana.'),
          conditions: null,
        },
      },
      form: {
        version: 2,
        languages: ['it'],
        steps: steps.map((step) =>
          step === last
            ? {
                ...step,
                sections: step.sections.map((section, at) =>
                  at === 0 ? { ...section, fields: [...section.fields, weekly] } : section,
                ),
              }
            : step,
        ),
      },
      configuration: {
        fees: {
          dueDays: 30,
          lines: [
            {
              key: 'fee',
              description: text('Quota di partecipazione'),
              taxonomy: '9/0101002IM/',
              amount: { '*': [{ var: 'times' }, { money: price }] },
            },
          ],
        },
        stampDuty: { onInstance: 0, modes: [], exemptions: [] },
        tables: {},
        privacy: {
          version: '1',
          notice: text('Usiamo i dati per questo servizio.'),
          legalBasis: text('Compito di interesse pubblico'),
        },
        templates: Object.fromEntries(NOTICES.map((key) => [key, mail(key)])),
        derived: [],
      },
      workflow: 'direct-acceptance',
    },
  };
}

function generateStep(random: Random, title: string, index: number) {
  const fields = Array.from({ length: 4 + random.below(4) }, (_, at) =>
    generateQuestion(random, `${index}${at}`),
  );
  const declaration = {
    id: `g-declaration-${index}`,
    key: `declaration${index}`,
    type: 'declaration',
    label: text('Dichiarazione'),
    required: true,
    settings: { article: '46-47', text: text(`Confermo i dati del passo ${index + 1}`) },
  };
  return {
    id: `g-step-${index}`,
    key: `passo-${index + 1}`,
    title: text(title),
    sections: [
      { id: `g-section-${index}`, key: `section${index}`, title: text(`${title}: le domande`), fields },
      { id: `g-final-${index}`, key: `final${index}`, title: text('Dichiarazioni'), fields: [declaration] },
    ],
  };
}

function generateQuestion(random: Random, name: string): object {
  const base = {
    id: `g-field-${name}`,
    key: `field${name}`,
    label: text(`${random.pick(WORDS)} ${name}`),
    required: true,
  };
  return random.pick<() => object>([
    () => ({ ...base, type: 'text', settings: { maxLength: 60 } }),
    () => ({ ...base, type: 'paragraph', settings: { rows: 3, maxLength: 400 } }),
    () => ({ ...base, type: 'integer', settings: { min: 0, max: 500 } }),
    () => ({ ...base, type: 'yes-no', settings: {} }),
    () => ({ ...base, type: 'date', settings: { minDays: null, maxDays: null } }),
    () => ({ ...base, type: 'choice', settings: { options: optionsFor(random) } }),
  ])();
}

/** Few options are radio buttons, more a list. */
function optionsFor(random: Random): readonly object[] {
  return PLACES.slice(0, 3 + random.below(5)).map((each) => ({
    _id: each,
    value: each.toLowerCase(),
    label: text(each),
  }));
}

function text(it: string): { readonly it: string; readonly en: string } {
  return { it, en: it };
}
