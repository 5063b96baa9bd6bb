import { type KeyboardEvent, useCallback, useRef } from 'react';

/** The regions of the board in the order in which F6 goes through them, by what takes the focus in each. */
const REGIONS = [
  { region: '.board-toolbar', target: 'button, select, input' },
  { region: '.board-scroller, .day-list', target: '[data-active], button' },
  { region: '.board-panel', target: 'h2' },
] as const;

/** F6 goes from region to region, Shift+F6 back. */
export function useRegions() {
  const root = useRef<HTMLDivElement>(null);
  const toGrid = useCallback(() => {
    root.current?.querySelector<HTMLElement>('[data-active]')?.focus();
  }, []);
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const regions = REGIONS.flatMap(({ region, target }) => {
      const element = root.current?.querySelector(region);
      return element ? [{ element, focusable: element.querySelector<HTMLElement>(target) }] : [];
    });
    const at = regions.findIndex(({ element }) => element.contains(document.activeElement));
    const next = (at + (event.shiftKey ? -1 : 1) + regions.length) % regions.length;
    regions[next]?.focusable?.focus();
  }, []);
  return { root, onKeyDown, toGrid };
}
