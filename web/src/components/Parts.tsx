// The small parts of a page: cards, badges, pairs, tables, empty states.
import { Fragment, useEffect, useId, useRef, type ReactNode } from 'react';

export type Tone = 'good' | 'mind' | 'stop' | 'note' | 'calm';
const signs: Record<Tone, string> = { good: '✓', mind: '!', stop: '✕', note: '→', calm: '·' };

/** A state in a word and a sign, so that it is never told by colour alone. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`utrecht-badge-status utrecht-badge-status--${tone}`}>
      <span aria-hidden="true">{signs[tone]} </span>
      {children}
    </span>
  );
}

export function Card(props: {
  title?: ReactNode;
  aside?: ReactNode;
  tone?: 'brand' | 'good' | 'mind' | 'stop';
  children: ReactNode;
  level?: 2 | 3;
}) {
  const id = useId();
  const Heading = props.level === 3 ? 'h3' : 'h2';
  return (
    <section
      className={`card${props.tone ? ` card--marked card--${props.tone}` : ''}`}
      aria-labelledby={props.title ? id : undefined}
    >
      {props.title && (
        <div className="card__head">
          <Heading id={id}>{props.title}</Heading>
          {props.aside && <span>{props.aside}</span>}
        </div>
      )}
      {props.children}
    </section>
  );
}

export type Pair = [name: string, value: ReactNode];

export function Pairs({ pairs }: { pairs: (Pair | undefined | false)[] }) {
  return (
    <dl className="utrecht-data-list">
      {pairs.map(
        (pair) =>
          pair && (
            <Fragment key={pair[0]}>
              <dt>{pair[0]}</dt>
              <dd>{pair[1]}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}

export function Row(props: {
  badge?: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  /** What stands beneath the text. */
  more?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <li className={`row${props.badge === undefined ? ' row--two' : ''}`}>
      {props.badge}
      <div>
        <p className="row__title">{props.title}</p>
        {props.text && <p className="row__text">{props.text}</p>}
        {props.more}
      </div>
      {props.action ?? <span />}
    </li>
  );
}

export function Rows({ children }: { children: ReactNode }) {
  return <ul className="rows">{children}</ul>;
}

export function Table(props: { caption: string; hide_caption?: boolean; head: string[]; rows: ReactNode[][] }) {
  return (
    <div className="utrecht-table-container" tabIndex={0} role="group" aria-label={props.caption}>
      <table className="utrecht-table">
        <caption className={props.hide_caption ? 'only-read-aloud' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {props.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A message that is `live` is read aloud when it comes. An error also takes the focus: it may stand out of sight. */
export function Alert(props: {
  kind?: 'info' | 'warning' | 'error' | 'ok';
  title: ReactNode;
  children?: ReactNode;
  live?: boolean;
}) {
  const kind = props.kind ?? 'info';
  const place = useRef<HTMLDivElement>(null);
  const takes_focus = kind === 'error' && props.live === true;
  useEffect(() => {
    if (takes_focus) place.current?.focus();
  }, [takes_focus, props.title]);
  return (
    <div
      className={`utrecht-alert utrecht-alert--${kind}`}
      role={props.live ? 'status' : undefined}
      tabIndex={takes_focus ? -1 : undefined}
      ref={place}
    >
      <p className="utrecht-alert__title">{props.title}</p>
      {props.children}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="stack stack--tight">
      <p>
        <strong>{title}</strong>
      </p>
      {children && <div className="quiet">{children}</div>}
    </div>
  );
}
