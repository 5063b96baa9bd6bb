import { type DOMAttributes, useEffect, useState } from 'react';

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
export function usePaintGesture(gesture: PaintGesture): PaintHandlers {
  const [fingers] = useState(() => new Fingers());
  useEffect(() => {
    fingers.listen(gesture);
  });
  useEffect(() => fingers.holdPage(), [fingers]);
  return fingers.handlers;
}

/** What the element around the days listens to. */
type PaintHandlers = Pick<
  DOMAttributes<HTMLElement>,
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onContextMenu'
>;

class Fingers {
  #gesture: PaintGesture | null = null;
  #press: Press | null = null;

  readonly handlers: PaintHandlers = {
    onPointerDown: (event) => {
      const from = dateAt(event.target);
      if (from === null || event.button !== 0) return;
      this.#end();
      const held: Press = {
        ...{ from, to: from, x: event.clientX, y: event.clientY, isPainting: false },
        timer: setTimeout(() => {
          this.#begin(held);
        }, HOLD_MS),
      };
      this.#press = held;
    },
    onPointerMove: (event) => {
      const held = this.#press;
      if (!held) return;
      const isFar = Math.hypot(event.clientX - held.x, event.clientY - held.y) > SLACK_PX;
      if (!held.isPainting && isFar) {
        if (event.pointerType === 'mouse') this.#begin(held);
        else this.#end();
      }
      if (held.isPainting) this.#reach(held, document.elementFromPoint(event.clientX, event.clientY));
    },
    onPointerUp: () => {
      const held = this.#end();
      if (held?.isPainting) this.#gesture?.onRange(held.from, held.to);
      else if (held) this.#gesture?.onTap(held.from);
    },
    onPointerCancel: () => {
      this.#end();
    },
    onContextMenu: (event) => {
      // A held finger asks for a menu elsewhere.
      if (this.#press) event.preventDefault();
    },
  };

  listen(gesture: PaintGesture): void {
    this.#gesture = gesture;
  }

  /** A page that has begun to paint must not scroll; only a listener that is not passive can say so. */
  holdPage(): () => void {
    const hold = (event: TouchEvent) => {
      if (this.#press?.isPainting) event.preventDefault();
    };
    document.addEventListener('touchmove', hold, { passive: false });
    return () => {
      document.removeEventListener('touchmove', hold);
    };
  }

  #begin(held: Press): void {
    held.isPainting = true;
    this.#gesture?.onPreview([held.from, held.to]);
  }

  #reach(held: Press, target: Element | null): void {
    const to = dateAt(target);
    if (to === null || to === held.to) return;
    held.to = to;
    this.#gesture?.onPreview([held.from, to]);
  }

  #end(): Press | null {
    const ended = this.#press;
    if (ended) clearTimeout(ended.timer);
    this.#press = null;
    if (ended?.isPainting) this.#gesture?.onPreview(null);
    return ended;
  }
}

function dateAt(target: EventTarget | null): string | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-date]') : null;
  return cell?.dataset['date'] ?? null;
}
