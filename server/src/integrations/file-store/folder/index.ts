export { FolderFileStore } from './folder-file-store';
