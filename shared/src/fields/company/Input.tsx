import type { ReactNode } from 'react';
import { PartsControl } from '../controls/PartsControl';
import type { InputProps } from '../input';
import { COMPANY_PARTS, type Company } from './field';

export function CompanyInput(props: InputProps<Company>): ReactNode {
  return <PartsControl {...props} parts={COMPANY_PARTS} />;
}
