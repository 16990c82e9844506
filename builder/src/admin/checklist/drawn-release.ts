import { type CompiledForm, type ReleaseContent } from '@istanze/shared';
import { formEnvironment } from '../../console/instance/form-environment';
import { checkForm } from '../../document/check-form';

/** The form of a release as far as it can be drawn. */
export function drawnRelease(content: ReleaseContent): CompiledForm | undefined {
  return checkForm(content.form, formEnvironment(content)).drawn;
}
