import { LOCALES } from '../../../src/messages/locales.ts';
import { useLanguage } from '../messages/language.tsx';
import { TextLink } from '../shared/links.tsx';
import { useChooseLanguage } from './use-choose-language.ts';

/** Each language by its own name, whatever the page is in. */
const NAMES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

/** On every page, also before login: the language, and the accessibility statement. */
export function Footer() {
  const { locale, text } = useLanguage();
  const choose = useChooseLanguage();
  return (
    <footer className="footer">
      <div className="languages" role="group" aria-label={text('frame.language')}>
        {LOCALES.map((other) => (
          <button
            key={other}
            type="button"
            lang={other}
            aria-pressed={other === locale}
            className="language"
            onClick={() => {
              choose(other);
            }}
          >
            {NAMES[other]}
          </button>
        ))}
      </div>
      <TextLink to="/tilgjengelighet">{text('frame.accessibility')}</TextLink>
    </footer>
  );
}
