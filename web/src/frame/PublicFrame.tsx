import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Brand } from './Brand.tsx';
import { Footer } from './Footer.tsx';
import { SkipLink } from './SkipLink.tsx';

/** Around the pages that need no login. */
export function PublicFrame({ children = <Outlet /> }: { children?: ReactNode }) {
  return (
    <div className="frame">
      <SkipLink />
      <header className="top">
        <Brand />
      </header>
      <main id="content" tabIndex={-1} className="content">
        {children}
      </main>
      <Footer />
    </div>
  );
}
