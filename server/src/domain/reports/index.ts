export { createListReports } from './list-reports';
export { ReportResolver } from './report.resolver';
