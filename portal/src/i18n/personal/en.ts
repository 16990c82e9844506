import type { Catalogue } from '@istanze/shared';
import { areaEn } from './area.en';
import { correctionEn } from './correction.en';
import type { PersonalKey } from './it';
import { journeyEn } from './journey.en';
import { reasonsEn } from './reasons.en';
import { representationEn } from './representation.en';

/** The texts of the journey and of the personal area. */
export const personalEn: Catalogue<PersonalKey> = {
  ...journeyEn,
  ...areaEn,
  ...correctionEn,
  ...reasonsEn,
  ...representationEn,
};
