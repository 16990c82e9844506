import { areaIt } from './area.it';
import { correctionIt } from './correction.it';
import { journeyIt } from './journey.it';
import { reasonsIt } from './reasons.it';
import { representationIt } from './representation.it';

/** The texts of the journey and of the personal area. */
export const personalIt = {
  ...journeyIt,
  ...areaIt,
  ...correctionIt,
  ...reasonsIt,
  ...representationIt,
} as const;

export type PersonalKey = keyof typeof personalIt;
