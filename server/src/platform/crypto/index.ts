export * from './history-chain';
export * from './sealer';
export * from './vault';
export * from './verify-chains';
