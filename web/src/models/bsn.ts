// The citizen service number: nine digits of which the weighed sum is a multiple of eleven (R-BSN-1).

export function passes_eleven_test(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0 && digits !== '000000000';
}

/** A number as someone types it, with spaces and points or without the nought in front; or nothing when it is none. */
export function read_bsn(text: string): string | undefined {
  const digits = text.replace(/[\s.-]/g, '').padStart(9, '0');
  return passes_eleven_test(digits) ? digits : undefined;
}
