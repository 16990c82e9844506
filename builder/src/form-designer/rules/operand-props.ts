import type { LogicType } from '@istanze/shared';
import type { ReactNode } from 'react';
import type { Operand } from './operand';
import type { Variable } from './vocabulary';

export interface OperandEditorProps {
  readonly label: string;
  readonly operand: Operand | undefined;
  readonly wanted: LogicType;
  /** Whose options a value is chosen from. */
  readonly options?: Variable | undefined;
  readonly onChange: (operand: Operand | undefined) => void;
}

export interface OperandPickerProps {
  readonly label: string;
  readonly operand: Operand | undefined;
  readonly kinds?: readonly LogicType['kind'][] | undefined;
  readonly onChange: (operand: Operand) => void;
}

/** What draws the parts of a calculation, which may be calculations again: handed in by who draws the calculation. */
export interface OperandParts {
  renderOperand(props: OperandEditorProps): ReactNode;
  renderPicker(props: OperandPickerProps): ReactNode;
}
