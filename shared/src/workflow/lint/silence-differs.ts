import type { LintRule } from './rule';

/** The sheet of the service promises one meaning of silence and the flow does another. */
export const silenceDiffers: LintRule = ({ expiry }, { silence }) => {
  const flow = expiry?.silence?.means ?? 'none';
  if (silence === undefined || silence === flow) return [];
  return [
    {
      code: 'workflow-silence-differs',
      path: 'expiry.silence',
      params: { service: silence, flow },
      severity: 'warning',
    },
  ];
};
