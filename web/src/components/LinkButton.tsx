import { Link, type LinkProps } from '@tanstack/react-router';

/** A link that leads to a deed, and looks like it. */
export function LinkButton(
  props: Omit<LinkProps, 'children'> & { children: string; primary?: boolean; about?: string },
) {
  const { primary, about, children, ...link } = props;
  return (
    <Link
      {...(link as LinkProps)}
      className={`utrecht-button${primary ? ' utrecht-button--primary-action' : ''}`}
      aria-label={about ? `${children}: ${about}` : undefined}
    >
      {children}
    </Link>
  );
}
