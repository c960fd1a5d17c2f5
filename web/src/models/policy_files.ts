// Files of the Grondslag on their way through the page: nothing of them is changed, also not a mark at the beginning.

export function bytes_of(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Undefined when they are no text in UTF-8. */
export function text_of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
