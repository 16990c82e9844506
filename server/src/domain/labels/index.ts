export {
  changeLabels,
  findLabels,
  findLabelsOf,
  LABEL_TONES,
  saveLabel,
  tellChange,
} from './label.repository';
export type { LabelRow, LabelTone } from './label.repository';
export { Label } from './label.types';
