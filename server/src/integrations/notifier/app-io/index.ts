export { AppIo } from './app-io';
export { parseAppIoSettings, type AppIoSettings } from './app-io.settings';
