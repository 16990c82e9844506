import { Api } from './api';
import { listAt, textAt } from './json';
import type { Person } from './people';
import type { StackAddresses } from './stack';

/** How often the history of a request says that it was sent. */
export async function submissions(stack: StackAddresses, person: Person, code: string): Promise<number> {
  const api = await Api.forCitizen(stack, person.fiscalCode);
  const data = await api.ask('query($code: String!) { instance(code: $code) { history { type } } }', {
    code,
  });
  return listAt(data, 'instance.history').filter((event) => textAt(event, 'type') === 'submitted').length;
}
