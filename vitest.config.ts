import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { OIDP_VERSION: JSON.stringify('0.0.0-test') },
  // A property takes seconds where the machine has other work; a test that hangs is still one that fails.
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 },
});
