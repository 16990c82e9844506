import { useState, type ReactNode } from 'react';
import type { OpenConflict } from '../../document/merging';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { useDesigner, useOpenConflicts } from '../designer';
import { conflictWords, type ConflictWords } from './conflict-words';
import './conflict.css';

/** What two people did to the same thing, side by side and one at a time; nothing is saved until it is decided. */
export function ConflictDesk() {
  const { t } = useLanguage();
  const open = useOpenConflicts();
  const [later, setLater] = useState<OpenConflict>();
  const [first] = open;
  if (first === undefined) return null;
  const waits = later !== undefined && open.includes(later);
  return (
    <>
      {waits ? (
        <div className="left-behind">
          <Notice
            tone="warn"
            live="status"
            title={t('conflict.waiting', { count: open.length })}
            actions={
              <Button variant="primary" onPress={() => setLater(undefined)}>
                {t('conflict.choose')}
              </Button>
            }
          />
        </div>
      ) : null}
      <ConflictDialog open={first} count={open.length} isOpen={!waits} onLater={() => setLater(first)} />
    </>
  );
}

interface ConflictDialogProps {
  readonly open: OpenConflict;
  readonly count: number;
  readonly isOpen: boolean;
  readonly onLater: () => void;
}

function ConflictDialog({ open: { conflict, who }, count, isOpen, onLater }: ConflictDialogProps) {
  const { t, locale } = useLanguage();
  const { document, merging } = useDesigner();
  const words = conflictWords({ t, locale }, conflict, document.definition());
  const other = who ?? t('conflict.somebody');
  return (
    <Dialog
      title={t('conflict.title')}
      isOpen={isOpen}
      onClose={onLater}
      actions={
        <Button variant="quiet" onPress={onLater}>
          {t('common.back')}
        </Button>
      }
    >
      <p>{t('conflict.help', { who: other, count })}</p>
      <p role="status">
        <strong>{words.subject}</strong>
      </p>
      <div className="conflict-sides">
        <Side title={t('conflict.mine')} value={words.mine}>
          <Button onPress={() => merging.decide(conflict, 'mine')}>{t('conflict.keep-mine')}</Button>
        </Side>
        <Side title={t('conflict.theirs', { who: other })} value={words.theirs}>
          <Button onPress={() => merging.decide(conflict, 'theirs')}>
            {t('conflict.take-theirs', { who: other })}
          </Button>
        </Side>
      </div>
      <Before words={words} />
    </Dialog>
  );
}

interface SideProps {
  readonly title: string;
  readonly value: string;
  readonly children: ReactNode;
}

function Side({ title, value, children }: SideProps) {
  return (
    <section className="conflict-side" aria-label={title}>
      <h3>{title}</h3>
      <p className="conflict-value">{value}</p>
      {children}
    </section>
  );
}

function Before({ words }: { readonly words: ConflictWords }) {
  const { t } = useLanguage();
  return words.before === undefined ? null : (
    <p className="small muted">{t('conflict.before', { value: words.before })}</p>
  );
}
