import type { PersonRegistry } from '../ports/outside/person-registry';

/** A municipality without access to the national register: forms are filled in by hand. */
export const noPersonRegistry: PersonRegistry = {
  findPerson: async () => ({ kind: 'unavailable', reason: 'not-configured' }),
  findHousehold: async () => ({ kind: 'unavailable', reason: 'not-configured' }),
};
