import { useEffect, type ReactNode } from 'react';

/** The one heading of a page. The document's title holds the kind of page only, never a name. */
export function PageHead(props: { title: ReactNode; kind: string; sub?: ReactNode; back?: ReactNode }) {
  useEffect(() => {
    document.title = `${props.kind} · Schakel`;
  }, [props.kind]);
  return (
    <header className="page-head">
      {props.back && <p className="page-head__back not-on-paper">{props.back} ›</p>}
      <h1 tabIndex={-1}>{props.title}</h1>
      {props.sub && <p className="page-head__sub">{props.sub}</p>}
    </header>
  );
}
