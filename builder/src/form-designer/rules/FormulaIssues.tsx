import { useLanguage } from '../../i18n/i18n';
import type { LineIssue } from './formula-line';
import { sayRuleIssue } from './issue-words';

interface FormulaIssuesProps {
  readonly id: string;
  readonly line: string;
  readonly issues: readonly LineIssue[];
}

/** What is wrong with a line, what to do, and the line again with the place marked. */
export function FormulaIssues({ id, line, issues }: FormulaIssuesProps) {
  const { t, locale } = useLanguage();
  return (
    <div className="formula-issues" id={id} role="status">
      {issues.map(({ issue, place }, at) => (
        <div key={at} className="formula-issue">
          <p>{sayRuleIssue(issue, { t, locale })}</p>
          {place === undefined ? null : (
            <p className="small">
              {t('formula.place')}{' '}
              <code>
                {line.slice(0, place.from)}
                <mark>{line.slice(place.from, place.to) || ' '}</mark>
                {line.slice(place.to)}
              </code>
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
