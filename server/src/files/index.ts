export * from './files-router';
export * from './scan-file';
export * from './strip-metadata';
export * from './stored-file';
export * from './stored-files';
export * from './file-name';
