export * from './auth-router';
export * from './authenticate';
export * from './cookies';
export * from './session';
export * from './session-keys';
export * from './sessions';
