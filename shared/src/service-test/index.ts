export { parseServiceTest } from './parse-service-test';
export { runServiceTest } from './run-service-test';
