export { ClamdVirusScanner, parseClamdSettings, type ClamdSettings } from './clamd-virus-scanner';
