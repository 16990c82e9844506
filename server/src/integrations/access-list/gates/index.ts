export { GatesAccessList, GatesUnreachable } from './gates-access-list';
export { parseGatesSettings, type GatesSettings } from './gates.settings';
