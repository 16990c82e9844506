import type { FormDefinition, ServiceTest } from '../../definition';
import { splitPath } from '../../kernel';
import { renameInTest } from './rename-in-test';
import { renamedKeys, type RenamedKeys } from './renamed-keys';
import { rewriteSurroundings, type Surroundings } from './rewrite-release';
import type { OnUse } from './use-place';

/** What of a service names answers beside its form, with the tests that the municipality owns. */
export interface ServiceParts extends Surroundings {
  readonly tests: readonly ServiceTest[];
}

/**
 * Fees, texts, guards, actions, derived values, stamp duty and tests after fields of the form got other keys: what `before`
 * called a field they call as `after` does. Fields are known by their ids. Undefined where no key changed.
 */
export function followKeys(
  parts: ServiceParts,
  before: FormDefinition,
  after: FormDefinition,
): ServiceParts | undefined {
  const renamed = renamedKeys(before, after);
  if (renamed === undefined) return undefined;
  return {
    ...rewriteSurroundings(parts, renamed.isKnown, onUse(renamed)),
    tests: parts.tests.map((test) => renameInTest(test, renamed)),
  };
}

function onUse(renamed: RenamedKeys): OnUse {
  return (_place, name, pattern, scope) =>
    pattern === undefined
      ? name
      : splitPath(renamed.follow(pattern)).slice(splitPath(scope).length).join('.');
}
