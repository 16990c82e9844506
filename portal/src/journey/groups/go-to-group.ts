/** Shows a group of the page, and puts the focus on its first control. */
export function goToGroup(id: string): void {
  const section = document.querySelector<HTMLElement>(`section[id$="-section-${id}-section"]`);
  section?.scrollIntoView({ block: 'start' });
  section
    ?.querySelector<HTMLElement>('input:not([disabled]), select, textarea, button, [tabindex]')
    ?.focus({ preventScroll: true });
}
