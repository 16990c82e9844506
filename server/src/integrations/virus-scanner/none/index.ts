export { NoVirusScanner } from './no-virus-scanner';
