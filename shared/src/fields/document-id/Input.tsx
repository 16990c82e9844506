import type { ReactNode } from 'react';
import type { JsonObject } from '../../kernel';
import { PartsControl } from '../controls/PartsControl';
import type { InputProps } from '../input';
import type { DocumentIdSettings } from './field';
import { documentParts } from './parts';

export function DocumentIdInput(props: InputProps<JsonObject, DocumentIdSettings>): ReactNode {
  return <PartsControl {...props} parts={documentParts(props.settings)} />;
}
