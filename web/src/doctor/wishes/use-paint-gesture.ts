import { type PointerEvent as ReactPointerEvent, useEffect, useMemo, useRef } from 'react';

/** A finger that lies still this long wants to paint and not to scroll. */
const HOLD_MS = 400;
/** A finger is never quite still. */
const SLACK_PX = 8;

/** What fingers and mice do on the days. */
export interface PaintGesture {
  /** One day was tapped. */
  onTap: (date: string) => void;
  /** Days from one to another were painted over. */
  onRange: (from: string, to: string) => void;
  /** Days that are being painted over; `null` when it is over or given up. */
  onPreview: (range: [string, string] | null) => void;
}

interface Press {
  from: string;
  to: string;
  x: number;
  y: number;
  isPainting: boolean;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * Tells a tap from a swipe from painting: a tap paints a day, a swipe scrolls and paints nothing, a finger
 * that is held and then drawn paints a range; a mouse paints at once. Days are elements with `data-date`.
 */
export function usePaintGesture(gesture: PaintGesture) {
  const current = useRef(gesture);
  const press = useRef<Press | null>(null);
  useEffect(() => {
    current.current = gesture;
  });
  useEffect(() => {
    // A page that has begun to paint must not scroll; only a listener that is not passive can say so.
    const hold = (event: TouchEvent) => {
      if (press.current?.isPainting) event.preventDefault();
    };
    document.addEventListener('touchmove', hold, { passive: false });
    return () => {
      document.removeEventListener('touchmove', hold);
    };
  }, []);
  return useMemo(() => handlers(current, press), []);
}

function handlers(gesture: { readonly current: PaintGesture }, press: { current: Press | null }) {
  const end = () => {
    const ended = press.current;
    if (ended) clearTimeout(ended.timer);
    press.current = null;
    gesture.current.onPreview(null);
    return ended;
  };
  const begin = (held: Press) => {
    held.isPainting = true;
    gesture.current.onPreview([held.from, held.to]);
  };
  return {
    onPointerDown(event: ReactPointerEvent) {
      const from = dateAt(event.target);
      if (from === null || event.button !== 0) return;
      end();
      const held: Press = {
        ...{ from, to: from, x: event.clientX, y: event.clientY, isPainting: false },
        timer: setTimeout(() => {
          begin(held);
        }, HOLD_MS),
      };
      press.current = held;
    },
    onPointerMove(event: ReactPointerEvent) {
      const held = press.current;
      if (!held) return;
      const isFar = Math.hypot(event.clientX - held.x, event.clientY - held.y) > SLACK_PX;
      if (!held.isPainting && isFar) {
        if (event.pointerType === 'mouse') begin(held);
        else end();
      }
      if (!held.isPainting) return;
      const to = dateAt(document.elementFromPoint(event.clientX, event.clientY));
      if (to === null || to === held.to) return;
      held.to = to;
      gesture.current.onPreview([held.from, to]);
    },
    onPointerUp() {
      const held = end();
      if (!held) return;
      if (held.isPainting) gesture.current.onRange(held.from, held.to);
      else gesture.current.onTap(held.from);
    },
    onPointerCancel() {
      end();
    },
    onContextMenu(event: { preventDefault: () => void }) {
      // A held finger asks for a menu elsewhere.
      if (press.current) event.preventDefault();
    },
  };
}

function dateAt(target: EventTarget | null): string | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-date]') : null;
  return cell?.dataset['date'] ?? null;
}
