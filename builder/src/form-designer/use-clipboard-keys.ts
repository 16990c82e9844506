import { useEffect } from 'react';
import { readFromEvent, writeToEvent } from '../document/clipboard';
import { useDesigner } from './designer';
import { useNodeCommands } from './use-node-commands';

/** Ctrl C, X and V on the page and on the outline: the browser's own events, so that no permission is asked. */
export function useClipboardKeys(): void {
  const { document: form } = useDesigner();
  const commands = useNodeCommands();
  useEffect(() => {
    const isOurs = () => {
      const { activeElement } = document;
      return activeElement?.closest('[data-clipboard]') != null && !activeElement.matches('input, textarea');
    };
    const copy = (event: ClipboardEvent) => {
      const { ids } = form.state().selection;
      const json = isOurs() ? commands.copy(ids) : undefined;
      if (json === undefined) return;
      writeToEvent(json, event.clipboardData);
      event.preventDefault();
      if (event.type === 'cut') commands.remove(ids, 'cut');
    };
    const paste = (event: ClipboardEvent) => {
      if (!isOurs()) return;
      event.preventDefault();
      commands.paste(readFromEvent(event.clipboardData), form.state().selected);
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', paste);
    };
  }, [commands, form]);
}
