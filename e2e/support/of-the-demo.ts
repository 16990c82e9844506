/** A bundler that ran in this process says "production", in which the clock of the demonstration may not be moved. */
export const OF_THE_DEMO = { DEMO: 'true', NODE_ENV: '' } as const;
