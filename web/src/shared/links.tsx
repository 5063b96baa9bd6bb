import { Button, type ButtonProps, Link as AkselLink } from '@navikt/ds-react';
import { createLink } from '@tanstack/react-router';
import type { FocusEventHandler, MouseEventHandler, ReactNode, Ref, TouchEventHandler } from 'react';

/** What the router gives a link. */
interface Passed {
  href?: string;
  className?: string;
  children?: ReactNode;
  ref?: Ref<HTMLAnchorElement>;
  onClick?: MouseEventHandler;
  onMouseEnter?: MouseEventHandler;
  onMouseLeave?: MouseEventHandler;
  onFocus?: FocusEventHandler;
  onTouchStart?: TouchEventHandler;
}

function AkselAnchor({ children, ...props }: Passed) {
  return <AkselLink {...props}>{children}</AkselLink>;
}

function ButtonAnchor(props: Passed & Pick<ButtonProps, 'variant' | 'size' | 'icon' | 'iconPosition'>) {
  // Aksel takes an anchor for a button; it leads somewhere, and says so.
  return <Button as="a" role="link" {...props} />;
}

/** A link in running text to a page of ours. */
export const TextLink = createLink(AkselAnchor);

/** A page of ours as the step to take: looks like a button, is a link. */
export const ButtonLink = createLink(ButtonAnchor);
