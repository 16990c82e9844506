export * from './history-chain';
export * from './link-token';
export * from './sealer';
export * from './vault';
export * from './verify-chains';
