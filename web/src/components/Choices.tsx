import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';

export type Choice = { value: string; text: string; more?: ReactNode };

type Group = {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  choices: Choice[];
  columns?: boolean;
  plain?: boolean;
  hide_label?: boolean;
};

export function OneOf(props: Group & { value: string; onChange: (value: string) => void }) {
  return (
    <RadioGroup
      className="stack stack--tight"
      value={props.value === '' ? null : props.value}
      onChange={props.onChange}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
    >
      <Label className={props.hide_label ? 'only-read-aloud' : 'utrecht-form-label'}>{props.label}</Label>
      {props.hint && (
        <Text slot="description" className="utrecht-form-field-description">
          {props.hint}
        </Text>
      )}
      <FieldError className="utrecht-form-field-error-message">{props.error}</FieldError>
      <div className={`choices${props.columns ? ' choices--columns' : ''}`}>
        {props.choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className={`choice choice--one${props.plain ? ' choice--plain' : ''}`}
          >
            <span className="choice__sign" aria-hidden="true" />
            <span className="choice__label">{choice.text}</span>
            {choice.more && <span className="choice__more">{choice.more}</span>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

export function ManyOf(props: Group & { value: string[]; onChange: (value: string[]) => void }) {
  return (
    <CheckboxGroup
      className="stack stack--tight"
      value={props.value}
      onChange={props.onChange}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
    >
      <Label className={props.hide_label ? 'only-read-aloud' : 'utrecht-form-label'}>{props.label}</Label>
      {props.hint && (
        <Text slot="description" className="utrecht-form-field-description">
          {props.hint}
        </Text>
      )}
      <FieldError className="utrecht-form-field-error-message">{props.error}</FieldError>
      <div className={`choices${props.columns ? ' choices--columns' : ''}`}>
        {props.choices.map((choice) => (
          <Checkbox key={choice.value} value={choice.value} className="choice choice--many choice--plain">
            <span className="choice__sign" aria-hidden="true" />
            <span className="choice__label">{choice.text}</span>
            {choice.more && <span className="choice__more">{choice.more}</span>}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

export function YesNo(props: { label: string; hint?: ReactNode; value: boolean; onChange: (value: boolean) => void }) {
  return (
    <Checkbox className="choice choice--many choice--plain" isSelected={props.value} onChange={props.onChange}>
      <span className="choice__sign" aria-hidden="true" />
      <span className="choice__label">{props.label}</span>
      {props.hint && <span className="choice__more">{props.hint}</span>}
    </Checkbox>
  );
}
