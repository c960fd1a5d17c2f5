import { useId, type ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';

type Common = {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
};

export function TextField(
  props: Common & {
    type?: 'text' | 'password' | 'tel';
    autoComplete?: string;
    inputMode?: 'text' | 'numeric' | 'tel';
    short?: boolean;
    autoFocus?: boolean;
  },
) {
  return (
    <AriaTextField
      className={`utrecht-form-field${props.short ? ' utrecht-form-field--short' : ''}`}
      value={props.value}
      onChange={props.onChange}
      isRequired={props.required}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      type={props.type ?? 'text'}
      autoComplete={props.autoComplete ?? 'off'}
      inputMode={props.inputMode}
      autoFocus={props.autoFocus}
    >
      <Label className="utrecht-form-label">{props.label}</Label>
      {props.hint && (
        <Text slot="description" className="utrecht-form-field-description">
          {props.hint}
        </Text>
      )}
      <FieldError className="utrecht-form-field-error-message">{props.error}</FieldError>
      <Input className="utrecht-textbox" />
    </AriaTextField>
  );
}

export function LongTextField(props: Common & { rows?: number }) {
  return (
    <AriaTextField
      className="utrecht-form-field"
      value={props.value}
      onChange={props.onChange}
      isRequired={props.required}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
    >
      <Label className="utrecht-form-label">{props.label}</Label>
      {props.hint && (
        <Text slot="description" className="utrecht-form-field-description">
          {props.hint}
        </Text>
      )}
      <FieldError className="utrecht-form-field-error-message">{props.error}</FieldError>
      <TextArea className="utrecht-textarea" rows={props.rows ?? 4} />
    </AriaTextField>
  );
}

export type Option = { value: string; text: string };

/** The browser's own list: it works with every keyboard, every screen reader and every telephone. */
export function ChoiceList(props: {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  options: Option[];
  empty: string;
  required?: boolean;
}) {
  const id = useId();
  const described = [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="utrecht-form-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {props.label}
      </label>
      {props.hint && (
        <span className="utrecht-form-field-description" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      {props.error && (
        <span className="utrecht-form-field-error-message" id={`${id}-error`}>
          {props.error}
        </span>
      )}
      <select
        id={id}
        className="utrecht-select"
        value={props.value}
        aria-required={props.required}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => props.onChange(event.target.value)}
      >
        <option value="">{props.empty}</option>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
