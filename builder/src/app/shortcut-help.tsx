import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useT } from '../i18n/i18n';
import type { MessageKey } from '../i18n/it';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { areShortcutsOn, setShortcutsOn, useShortcuts } from './shortcuts';

const HelpContext = createContext<() => void>(() => undefined);

const groups: readonly {
  readonly title: MessageKey;
  readonly keys: readonly (readonly [string, MessageKey])[];
}[] = [
  {
    title: 'shortcuts.instances',
    keys: [
      ['J', 'shortcuts.next'],
      ['K', 'shortcuts.previous'],
      ['A', 'shortcuts.claim'],
      ['I', 'shortcuts.supplement'],
      ['X', 'shortcuts.select'],
    ],
  },
  {
    title: 'shortcuts.document',
    keys: [
      ['+', 'shortcuts.larger'],
      ['-', 'shortcuts.smaller'],
      ['Pag ↓', 'shortcuts.page-down'],
      ['Pag ↑', 'shortcuts.page-up'],
      ['Esc', 'shortcuts.close'],
    ],
  },
  {
    title: 'shortcuts.designer',
    keys: [
      ['Ctrl Z', 'shortcuts.undo'],
      ['Ctrl Shift Z', 'shortcuts.redo'],
      ['↑ ↓', 'keys.arrows'],
      ['Shift ↓', 'keys.extend'],
      ['Ctrl Spazio', 'keys.toggle'],
      ['F2', 'keys.rename'],
      ['Spazio', 'keys.carry'],
      ['Alt ↑', 'keys.move'],
      ['Ctrl D', 'keys.duplicate'],
      ['Ctrl C X V', 'keys.clipboard'],
      ['Canc', 'shortcuts.delete'],
      ['Shift F10', 'keys.menu'],
      ['Ctrl F', 'keys.search'],
      ['F6', 'keys.panes'],
    ],
  },
  {
    title: 'shortcuts.everywhere',
    keys: [
      ['/', 'shortcuts.search'],
      ['?', 'shortcuts.help'],
    ],
  },
];

/** Opens with `?` from everywhere; single letters can be turned off, for who speaks to the computer. */
export function ShortcutHelpProvider({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const [on, setOn] = useState(areShortcutsOn);
  const show = useCallback(() => setOpen(true), []);
  useShortcuts(useMemo(() => ({ '?': show }), [show]));
  return (
    <HelpContext value={show}>
      {children}
      <Dialog
        title={t('shortcuts.title')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={<Button onPress={() => setOpen(false)}>{t('common.back')}</Button>}
      >
        {groups.map(({ title, keys }) => (
          <section key={title} className="stack-tight">
            <h3>{t(title)}</h3>
            <dl className="shortcut-list">
              {keys.map(([key, name]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{t(name)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <label className="inline">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => {
              setOn(event.target.checked);
              setShortcutsOn(event.target.checked);
            }}
          />
          {t('shortcuts.single-keys')}
        </label>
      </Dialog>
    </HelpContext>
  );
}

export function useShortcutHelp(): () => void {
  return use(HelpContext);
}
