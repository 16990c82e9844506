import { useEffect } from 'react';
import { controlOf, rememberPlace, takePlace } from './place';

/** Leads who had to log in again back to the control they stood at; `lost` while the session has ended. */
export function usePlace(code: string, screenId: string, formId: string, lost: boolean): void {
  useEffect(() => {
    const place = takePlace(window.sessionStorage, code);
    if (place?.screenId !== screenId) return;
    // After the title of the page, which takes the focus first where one comes from another screen.
    const soon = setTimeout(() => focusOn(formId, place.control));
    return () => clearTimeout(soon);
  }, [code, screenId, formId]);
  useEffect(() => {
    const form = document.getElementById(formId);
    let last = controlAt(document.activeElement, form);
    const remember = (): void => {
      if (lost && last !== undefined) rememberPlace(window.sessionStorage, code, { screenId, control: last });
    };
    const follow = ({ target }: FocusEvent): void => {
      last = controlAt(target, form) ?? last;
      remember();
    };
    remember();
    form?.addEventListener('focusin', follow);
    return () => form?.removeEventListener('focusin', follow);
  }, [code, screenId, formId, lost]);
}

function controlAt(target: EventTarget | null, form: HTMLElement | null): string | undefined {
  return target instanceof Element && form?.contains(target) === true ? controlOf(target.id) : undefined;
}

function focusOn(formId: string, control: string): void {
  const form = document.getElementById(formId);
  const found = [...(form?.querySelectorAll<HTMLElement>('input, select, textarea, button') ?? [])].find(
    ({ id }) => controlOf(id) === control,
  );
  found?.scrollIntoView({ block: 'center' });
  found?.focus({ preventScroll: true });
}
