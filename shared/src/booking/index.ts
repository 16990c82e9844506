export * from './agenda';
export * from './check-agenda';
export * from './clock-time';
export * from './free-slots';
export * from './parse-agenda';
export * from './slots';
export * from './to-ics';
