import type { CompiledForm, Issue, ReleaseContent } from '@istanze/shared';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/i18n';
import { useServicePlace } from '../service-context';
import { differenceWords } from './difference-words';

interface DifferencesProps {
  readonly differences: readonly Issue[];
  readonly content: ReleaseContent;
  readonly form: CompiledForm;
}

/** What is otherwise than a test expects, in sentences, each with the way to where it is put right. */
export function Differences({ differences, content, form }: DifferencesProps) {
  const { t, locale } = useLanguage();
  const { service } = useServicePlace();
  return (
    <ul className="plain-list">
      {differences.map((difference, at) => {
        const { text, node, tab } = differenceWords({ t, locale }, difference, content, form);
        const to = `/servizi/${service.id}/${tab}${node === undefined ? '' : `?vai=${encodeURIComponent(node)}`}`;
        return (
          <li key={at}>
            {text} <Link to={to}>{t(`tests.go.${tab === '' ? 'scheda' : tab}`)}</Link>
          </li>
        );
      })}
    </ul>
  );
}
