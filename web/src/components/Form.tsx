import type { ReactNode } from 'react';

/**
 * A form that is judged by us and by the server, never by the browser, whose messages speak another language. When
 * something is wrong, the first field that is gets the focus.
 */
export function Form(props: { className?: string; onSubmit: () => void; children: ReactNode }) {
  return (
    <form
      noValidate
      className={props.className ?? 'utrecht-form'}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        props.onSubmit();
        // The fields know that they are wrong after the next drawing.
        setTimeout(() => first_wrong_field(form)?.focus(), 50);
      }}
    >
      {props.children}
    </form>
  );
}

function first_wrong_field(form: HTMLFormElement): HTMLElement | null {
  return form.querySelector<HTMLElement>(
    ':is(input, select, textarea)[aria-invalid="true"], [data-invalid] :is(input, textarea)',
  );
}
