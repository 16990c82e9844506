export * from './next-events';
export * from './script';
export * from './simulate';
export * from './stand-in';
