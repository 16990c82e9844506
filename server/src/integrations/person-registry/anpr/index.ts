export { AnprPersonRegistry } from './anpr-person-registry';
export { parseAnprSettings, type AnprSettings } from './anpr.settings';
