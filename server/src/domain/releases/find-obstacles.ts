import {
  compileForm,
  type Issue,
  type LintContext,
  lintWorkflow,
  parseForm,
  parseWorkflow,
  type ReleaseContent,
} from '@istanze/shared';
import { actionTypes } from '../../actions';
import { activityTypes } from '../../activities';
import { checkFeeFormulas } from './check-configuration';
import { releaseEnvironment } from './compiled-releases';

/** Whom the flow may give work to; where it is left out, that is not judged. */
export type KnownPerformers = Pick<LintContext, 'offices' | 'people'>;

/** What stands in the way of a publication: the form, the workflow or the price would not run. */
export function findObstacles(content: ReleaseContent, performers: KnownPerformers = {}): readonly Issue[] {
  const form = parseForm(content.form, releaseEnvironment(content));
  const workflow = parseWorkflow(content.workflow);
  const compiled = form.ok ? compileForm(content.form, releaseEnvironment(content)) : undefined;
  return [
    ...(form.ok ? [] : form.error),
    ...(workflow.ok ? findFlowErrors(content, performers) : workflow.error),
    ...checkFeeFormulas(content.configuration, compiled),
  ];
}

/** What the flow asks of the service and does not find there: a template, a type of activity or action, a fee, a person. */
function findFlowErrors(
  { workflow, service, configuration }: ReleaseContent,
  performers: KnownPerformers,
): readonly Issue[] {
  const { fees, templates } = configuration;
  const found = lintWorkflow(workflow, {
    ...performers,
    competitive: service.competitive,
    silence: service.silence,
    hasFees: fees.lines.length > 0,
    templates,
    activityTypes: new Set(activityTypes.keys()),
    actionTypes: new Set(actionTypes.keys()),
  });
  return found.filter(({ severity }) => severity === 'error');
}
