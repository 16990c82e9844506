export * from './http-server';
export * from './operations-router';
export * from './page-door';
export * from './plain-page';
export * from './request-facts';
export { apiHeaders } from './security-headers';
export * from './static-files';
export * from './tenant-directory';
