/** The pages of reports: fetched together, for they are small and used together. */
export { default as AuditPage } from './AuditPage.tsx';
export { default as ReportPage } from './ReportPage.tsx';
export { default as ReportsPage } from './ReportsPage.tsx';
