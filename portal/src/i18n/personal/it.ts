import { areaIt } from './area.it';
import { journeyIt } from './journey.it';
import { reasonsIt } from './reasons.it';

/** The texts of the journey and of the personal area. */
export const personalIt = { ...journeyIt, ...areaIt, ...reasonsIt } as const;

export type PersonalKey = keyof typeof personalIt;
