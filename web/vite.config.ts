import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The page is served by the program itself, with a strict content security policy: every script and style is a file of
// its own under /assets, named after its content, and nothing is put into the document as data.
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8080' } },
  test: { include: ['tests/**/*.test.{ts,tsx,mjs}'], environment: 'node', testTimeout: 20_000 },
});
