import { CalculatedInput } from './calculated/Input';
import { ChoiceInput } from './choice/Input';
import { ChoicesInput } from './choices/Input';
import { ConsentInput } from './consent/Input';
import { DateInput } from './date/Input';
import { DeclarationInput } from './declaration/Input';
import { EmailInput } from './email/Input';
import { FiscalCodeInput } from './fiscal-code/Input';
import type { FieldInput } from './input';
import { IntegerInput } from './integer/Input';
import { MoneyInput } from './money/Input';
import { NoteInput } from './note/Input';
import { onDemand, type OnDemand } from './on-demand';
import { ParagraphInput } from './paragraph/Input';
import { PhoneInput } from './phone/Input';
import type { fields } from './registry';
import { TextInput } from './text/Input';
import type { FieldType } from './type';
import { YesNoInput } from './yes-no/Input';

/** One input for every type of `fields`, for its value and its settings: a forgotten line does not compile. */
type FieldInputs = {
  readonly [Name in keyof typeof fields]: (typeof fields)[Name] extends FieldType<infer V, infer S>
    ? FieldInput<V, S> | OnDemand<FieldInput<V, S>>
    : never;
};

/** Inputs of the types that most forms have come with the renderer; the others when a form first uses them. */
export const inputs: FieldInputs = {
  text: TextInput,
  paragraph: ParagraphInput,
  integer: IntegerInput,
  decimal: onDemand(async () => (await import('./decimal/Input')).DecimalInput),
  money: MoneyInput,
  date: DateInput,
  period: onDemand(async () => (await import('./period/Input')).PeriodInput),
  'yes-no': YesNoInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  'fiscal-code': FiscalCodeInput,
  'vat-number': onDemand(async () => (await import('./vat-number/Input')).VatNumberInput),
  iban: onDemand(async () => (await import('./iban/Input')).IbanInput),
  email: EmailInput,
  phone: PhoneInput,
  plate: onDemand(async () => (await import('./plate/Input')).PlateInput),
  'postal-code': onDemand(async () => (await import('./postal-code/Input')).PostalCodeInput),
  municipality: onDemand(async () => (await import('./municipality/Input')).MunicipalityInput),
  street: onDemand(async () => (await import('./street/Input')).StreetInput),
  address: onDemand(
    async () => (await import('./address/Input')).AddressInput,
    ['street', 'postal-code', 'municipality'],
  ),
  person: onDemand(async () => (await import('./person/Input')).PersonInput),
  company: onDemand(async () => (await import('./company/Input')).CompanyInput, ['vat-number']),
  file: onDemand(async () => (await import('./file/Input')).FileInput),
  declaration: DeclarationInput,
  consent: ConsentInput,
  note: NoteInput,
  calculated: CalculatedInput,
  time: onDemand(async () => (await import('./time/Input')).TimeInput),
  province: onDemand(async () => (await import('./province/Input')).ProvinceInput),
  nation: onDemand(async () => (await import('./nation/Input')).NationInput),
  'household-members': onDemand(
    async () => (await import('./household-members/Input')).HouseholdMembersInput,
  ),
  property: onDemand(async () => (await import('./property/Input')).PropertyInput),
  vehicle: onDemand(async () => (await import('./vehicle/Input')).VehicleInput, ['plate']),
  isee: onDemand(async () => (await import('./isee/Input')).IseeInput),
  'document-id': onDemand(async () => (await import('./document-id/Input')).DocumentIdInput),
  picture: onDemand(async () => (await import('./picture/Input')).PictureInput),
  table: onDemand(async () => (await import('./table/Input')).TableInput, ['decimal']),
  'map-point': onDemand(async () => (await import('./map-point/Input')).MapPointInput, ['street']),
  'notice-code': onDemand(async () => (await import('./notice-code/Input')).NoticeCodeInput),
  'appointment-slot': onDemand(async () => (await import('./appointment-slot/Input')).AppointmentSlotInput),
  dues: onDemand(async () => (await import('./dues/Input')).DuesInput, ['notice-code']),
  'price-list': onDemand(async () => (await import('./price-list/Input')).PriceListInput),
  source: onDemand(async () => (await import('./source/Input')).SourceInput),
  formula: onDemand(async () => (await import('./formula/Input')).FormulaInput),
  'localized-text': onDemand(async () => (await import('./localized-text/Input')).LocalizedTextInput),
};

type Entry = FieldInput | OnDemand;
const ENTRIES: ReadonlyMap<string, Entry> = new Map<string, Entry>(Object.entries(inputs));
const ready = new Map<string, FieldInput>();
for (const [name, entry] of ENTRIES) if (typeof entry === 'function') ready.set(name, entry);

/** The input of a type; undefined while it has not been fetched. Throws for a name that is not in the registry. */
export function findFieldInput(name: string): FieldInput | undefined {
  getEntry(name);
  return ready.get(name);
}

/** Fetches the inputs of these types and of their parts; rejects when one cannot be had, and may then be asked again. */
export async function loadFieldInputs(names: Iterable<string>): Promise<void> {
  await Promise.all([...names].filter((name) => !isLoaded(name)).map(loadEntry));
}

/** True when no type of these is still to be fetched. */
export function areInputsLoaded(names: Iterable<string>): boolean {
  return [...names].every(isLoaded);
}

function isLoaded(name: string): boolean {
  const entry = getEntry(name);
  return ready.has(name) && (typeof entry === 'function' || entry.parts.every(isLoaded));
}

async function loadEntry(name: string): Promise<void> {
  const entry = getEntry(name);
  if (typeof entry === 'function') return;
  const [input] = await Promise.all([entry.load(), loadFieldInputs(entry.parts)]);
  ready.set(name, input);
}

function getEntry(name: string): Entry {
  const entry = ENTRIES.get(name);
  if (entry === undefined) throw new Error(`No input for field type ${name}`);
  return entry;
}
