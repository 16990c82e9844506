import type { InputProps } from '../input';

/** What every single control takes from the properties of its input. */
export function controlProps({
  id,
  describedBy,
  required,
  readOnly,
  issues,
  onChange,
  onBlur,
}: Omit<InputProps, 'value' | 'settings'>) {
  return { id, describedBy, required, readOnly, issues, onChange, onBlur };
}
