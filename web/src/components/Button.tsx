import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';

export type ButtonKind = 'primary-action' | 'secondary-action' | 'danger' | 'subtle';

/**
 * A button says what it does: its children are a verb with its object. While it is busy it keeps the focus; that the
 * same deed does not start twice is seen to by `useDeed`.
 */
export function Button(props: {
  children: ReactNode;
  kind?: ButtonKind;
  type?: 'button' | 'submit';
  onPress?: () => void;
  busy?: boolean;
  disabled?: boolean;
  large?: boolean;
  label?: string;
  /** Whom or what it is about, for who cannot see where the button stands. */
  about?: string;
  expanded?: boolean;
  controls?: string;
}) {
  const kind = props.kind ?? 'secondary-action';
  return (
    <AriaButton
      type={props.type ?? 'button'}
      className={`utrecht-button utrecht-button--${kind}${props.large ? ' utrecht-button--large' : ''}${props.busy ? ' utrecht-button--busy' : ''}`}
      onPress={props.onPress}
      isDisabled={props.disabled}
      aria-label={props.label ?? (props.about ? `${String(props.children)}: ${props.about}` : undefined)}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
    >
      {props.children}
    </AriaButton>
  );
}

export function Buttons({ children }: { children: ReactNode }) {
  return <div className="utrecht-button-group not-on-paper">{children}</div>;
}
