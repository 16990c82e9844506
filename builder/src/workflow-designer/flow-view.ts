import { useState } from 'react';

export type FlowView = 'canvas' | 'list';

const STORAGE_KEY = 'istanze.flow-view';
const NARROW = '(max-width: 900px)';

/** How the flow is shown: as chosen on this device, else as a list where there is no room to draw. */
export function useFlowView(): readonly [FlowView, (view: FlowView) => void] {
  const [view, setView] = useState<FlowView>(() => {
    const chosen = localStorage.getItem(STORAGE_KEY);
    if (chosen === 'canvas' || chosen === 'list') return chosen;
    return window.matchMedia(NARROW).matches ? 'list' : 'canvas';
  });
  return [
    view,
    (next) => {
      localStorage.setItem(STORAGE_KEY, next);
      setView(next);
    },
  ];
}
