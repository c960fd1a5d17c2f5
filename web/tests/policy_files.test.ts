import { describe, expect, it } from 'vitest';
import { bytes_of, text_of } from '../src/models/policy_files';

describe('A file of the Grondslag', () => {
  it('comes back byte for byte, with its mark at the beginning and its ends of lines', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x3c, 0x61, 0x2f, 0x3e, 0x0d, 0x0a, 0xc3, 0xa9, 0x0a]);
    expect([...bytes_of(text_of(bytes)!)]).toEqual([...bytes]);
  });
  it('is refused when it is no text', () => {
    expect(text_of(new Uint8Array([0xff, 0xfe, 0x00]))).toBeUndefined();
  });
});
