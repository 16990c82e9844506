export { createInstances, createInstanceStorage } from './create-instances';
export type { Instances, InstancesDependencies, InstanceStorage } from './create-instances';
export type { FileReader, MayReadFile } from './file-access';
export type { InstanceUseCases } from './instance.use-cases';
export type { KeptData } from './kept-data';
