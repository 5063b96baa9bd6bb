import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';

type Announce = (text: string) => void;

interface Announcer {
  /** Said when there is a pause. */
  say: Announce;
  /** Said at once: for lost work only. */
  interrupt: Announce;
}

const AnnouncerContext = createContext<Announcer | null>(null);

/** A text that is said again needs a change that nobody hears. */
const UNHEARD = '\u00a0';

/** The two regions that screen readers listen to, for the whole client. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ polite: '', assertive: '' });
  const again = useRef(false);
  const tell = useCallback((region: 'polite' | 'assertive', text: string) => {
    again.current = !again.current;
    setSaid({ polite: '', assertive: '', [region]: again.current ? text : text + UNHEARD });
  }, []);
  const announcer = useMemo<Announcer>(
    () => ({
      say: (text) => {
        tell('polite', text);
      },
      interrupt: (text) => {
        tell('assertive', text);
      },
    }),
    [tell],
  );
  return (
    <AnnouncerContext value={announcer}>
      {children}
      <div role="status" aria-live="polite" className="aksel-sr-only">
        {said.polite}
      </div>
      <div aria-live="assertive" className="aksel-sr-only">
        {said.assertive}
      </div>
    </AnnouncerContext>
  );
}

/** Says something to those who do not see the change. */
export function useAnnouncer(): Announcer {
  const announcer = use(AnnouncerContext);
  if (!announcer) throw new Error('no AnnouncerProvider above');
  return announcer;
}
