export type {
  DuesDesk,
  FormulaEditing,
  InputServices,
  OfferedDue,
  UploadedFile,
  WaitingFiles,
} from '../fields/input';
export { createAnswerStore, type AnswerStore } from './answer-store';
export { ErrorSummary } from './ErrorSummary';
export { FieldPreview, PreviewFrame, type PreviewFrameProps } from './FieldPreview';
export { FieldView } from './FieldView';
export { FormRenderer, type FormRendererProps } from './FormRenderer';
export { issueText } from './issue-text';
export type { RendererMode } from './renderer-context';
export { provenanceWords } from './renderer-words';
export { SectionView } from './SectionView';
export { SummaryView, type SummaryViewProps } from './SummaryView';
export { loadInputs } from './use-inputs';
export { useRevision } from './use-revision';
