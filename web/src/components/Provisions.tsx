/** The provisions on which something rests, with what each comes down to. */
export function Provisions({ of }: { of: { id: string; law: string; article: string; gist: string }[] }) {
  return of.map((provision) => (
    <p key={provision.id}>
      <strong>
        {provision.law} {provision.article}
      </strong>
      {': '}
      {provision.gist}
    </p>
  ));
}
