import { useText } from '../messages/language.tsx';

/** The first stop of the keyboard: past the menu. */
export function SkipLink() {
  const text = useText();
  return (
    <a href="#content" className="skip">
      {text('frame.skip')}
    </a>
  );
}
