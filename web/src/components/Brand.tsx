export function Brand() {
  return (
    <p className="brand">
      <svg viewBox="0 0 30 18" aria-hidden="true" focusable="false">
        <g fill="none" stroke="currentColor" strokeWidth="3">
          <rect x="2" y="3" width="15" height="12" rx="6" />
          <rect x="12.5" y="3" width="15" height="12" rx="6" />
        </g>
      </svg>
      Schakel
    </p>
  );
}
