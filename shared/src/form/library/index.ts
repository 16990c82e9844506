export * from './upgrade-pinned-section';
