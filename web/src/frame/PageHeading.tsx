import { Heading } from '@navikt/ds-react';
import { type ReactNode, useEffect, useRef } from 'react';

/** The first page of a visit begins where the browser begins. */
let isFirst = true;

/** The one h1 of a page. It names the document, and takes the focus when the page came by a link. */
export function PageHeading({ children, title }: { children: ReactNode; title?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = title ?? (typeof children === 'string' ? children : '');
  useEffect(() => {
    document.title = `${name} – Vaktsirkel`;
  }, [name]);
  useEffect(() => {
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, []);
  return (
    <Heading ref={heading} level="1" size="large" tabIndex={-1} className="page-heading">
      {children}
    </Heading>
  );
}
