import type { ReactNode } from 'react';
import '@istanze/shared/renderer.css';
import './form-scope.css';

/** Where a form of the product is drawn in the density and colours of the back office. */
export function FormScope({ children }: { readonly children: ReactNode }) {
  return (
    <div className="form-scope-frame">
      <div className="form-scope">{children}</div>
    </div>
  );
}
