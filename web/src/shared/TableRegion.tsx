import type { ReactNode } from 'react';

interface TableRegionProps {
  /** What is in the table, for those who hear it. */
  label: string;
  /** Scrolls downwards as well, instead of making the page long. */
  isTall?: boolean;
  children: ReactNode;
}

/** Around a table that may be wider than the screen: what scrolls is reached by keyboard too. */
export function TableRegion({ label, isTall = false, children }: TableRegionProps) {
  return (
    <div
      className={isTall ? 'table-scroll tall' : 'table-scroll'}
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      {children}
    </div>
  );
}
