export { AccessibilityPage } from './AccessibilityPage';
export { LegalPage } from './LegalPage';
export { NotFoundPage } from './NotFoundPage';
export { PrivacyPage } from './PrivacyPage';
