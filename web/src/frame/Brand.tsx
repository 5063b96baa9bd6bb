import { Link } from '@tanstack/react-router';

/** The name of the service, and the way home. */
export function Brand() {
  return (
    <Link to="/" className="brand">
      <img src="/icon.svg" alt="" width="28" height="28" />
      Vaktsirkel
    </Link>
  );
}
