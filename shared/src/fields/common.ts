import { calculated } from './calculated/field';
import { choice } from './choice/field';
import { choices } from './choices/field';
import { consent } from './consent/field';
import { date } from './date/field';
import { declaration } from './declaration/field';
import { email } from './email/field';
import { file } from './file/field';
import { fiscalCode } from './fiscal-code/field';
import { integer } from './integer/field';
import { money } from './money/field';
import { note } from './note/field';
import { paragraph } from './paragraph/field';
import { phone } from './phone/field';
import { text } from './text/field';
import type { FieldRegistry } from './type';
import { yesNo } from './yes-no/field';

/** The types that most forms have: they come with the renderer, the others when a form names them. */
export const commonFields = {
  text,
  paragraph,
  integer,
  money,
  date,
  'yes-no': yesNo,
  choice,
  choices,
  'fiscal-code': fiscalCode,
  email,
  phone,
  file,
  declaration,
  consent,
  note,
  calculated,
} satisfies FieldRegistry;
