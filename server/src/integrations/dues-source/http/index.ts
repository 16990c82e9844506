export { HttpDues } from './http-dues';
export { parseHttpDuesSettings, type HttpDuesSettings } from './http-dues.settings';
