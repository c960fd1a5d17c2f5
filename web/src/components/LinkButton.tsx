import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link that leads to a deed, and looks like it. */
export function LinkButton(
  props: Omit<LinkProps, 'children'> & { children: ReactNode; primary?: boolean; about?: string },
) {
  const { primary, about, children, ...link } = props;
  return (
    <Link {...(link as LinkProps)} className={`utrecht-button${primary ? ' utrecht-button--primary-action' : ''}`}>
      {children}
      {about && <span className="only-read-aloud">: {about}</span>}
    </Link>
  );
}
