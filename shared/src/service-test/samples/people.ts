import { checkLetter } from '../../identifiers/check-letter';
import { type Draw, pick, between, type SampleWorld } from './draw';

const NAMES = ['Anna', 'Bruno', 'Carla', 'Dario', 'Elisa', 'Fabio'];
const SURNAMES = ['Prova', 'Esempio', 'Campione', 'Modello'];
const MONTHS = 'ABCDEHLMPRST';

export function givenName(world: SampleWorld): string {
  return pick(world, NAMES);
}

export function familyName(world: SampleWorld): string {
  return pick(world, SURNAMES);
}

/** A fiscal code that no one has: its holder is made up, its check letter is right. */
export function fiscalCodeOf(world: SampleWorld): string {
  const two = (least: number, most: number) => String(between(world, least, most)).padStart(2, '0');
  const body = `PRVPRV${two(50, 99)}${pick(world, [...MONTHS])}${two(1, 28)}Z901`;
  return body.slice(0, 15) + checkLetter(body.slice(0, 15));
}

/** Words for a question of free text, not longer than it allows. */
export function wordsFor(draw: Draw, longest: number, least: number): string {
  const words = `Risposta di prova numero ${between(draw, 1, 999)}`;
  const enough = words.padEnd(least, ' e altro ancora');
  return enough.slice(0, longest).trim();
}
