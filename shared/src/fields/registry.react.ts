import { AddressInput } from './address/Input';
import { CalculatedInput } from './calculated/Input';
import { ChoiceInput } from './choice/Input';
import { ChoicesInput } from './choices/Input';
import { CompanyInput } from './company/Input';
import { ConsentInput } from './consent/Input';
import { DateInput } from './date/Input';
import { DecimalInput } from './decimal/Input';
import { DeclarationInput } from './declaration/Input';
import { EmailInput } from './email/Input';
import { FileInput } from './file/Input';
import { FiscalCodeInput } from './fiscal-code/Input';
import { IbanInput } from './iban/Input';
import type { FieldInput } from './input';
import { IntegerInput } from './integer/Input';
import { LocalizedTextInput } from './localized-text/Input';
import { MoneyInput } from './money/Input';
import { MunicipalityInput } from './municipality/Input';
import { NoteInput } from './note/Input';
import { ParagraphInput } from './paragraph/Input';
import { PeriodInput } from './period/Input';
import { PersonInput } from './person/Input';
import { PhoneInput } from './phone/Input';
import { PlateInput } from './plate/Input';
import { PostalCodeInput } from './postal-code/Input';
import type { fields } from './registry';
import { StreetInput } from './street/Input';
import { TextInput } from './text/Input';
import type { FieldType } from './type';
import { VatNumberInput } from './vat-number/Input';
import { YesNoInput } from './yes-no/Input';

/** One input for every type of `fields`, for its value and its settings: a forgotten line does not compile. */
type FieldInputs = {
  readonly [Name in keyof typeof fields]: (typeof fields)[Name] extends FieldType<infer V, infer S>
    ? FieldInput<V, S>
    : never;
};

export const inputs: FieldInputs = {
  text: TextInput,
  paragraph: ParagraphInput,
  integer: IntegerInput,
  decimal: DecimalInput,
  money: MoneyInput,
  date: DateInput,
  period: PeriodInput,
  'yes-no': YesNoInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  'fiscal-code': FiscalCodeInput,
  'vat-number': VatNumberInput,
  iban: IbanInput,
  email: EmailInput,
  phone: PhoneInput,
  plate: PlateInput,
  'postal-code': PostalCodeInput,
  municipality: MunicipalityInput,
  street: StreetInput,
  address: AddressInput,
  person: PersonInput,
  company: CompanyInput,
  file: FileInput,
  declaration: DeclarationInput,
  consent: ConsentInput,
  note: NoteInput,
  calculated: CalculatedInput,
  'localized-text': LocalizedTextInput,
};

const BY_NAME: ReadonlyMap<string, FieldInput> = new Map<string, FieldInput>(Object.entries(inputs));

/** The input of a type; throws for a name that is not in the registry. */
export function getFieldInput(name: string): FieldInput {
  const input = BY_NAME.get(name);
  if (input === undefined) throw new Error(`No input for field type ${name}`);
  return input;
}
