// Owns saying at once where tests on the host run. jsdom, which Office.js is started in, cannot be loaded inside a test
// environment that is itself made of jsdom, and would only say that TextEncoder is missing.
if (typeof TextEncoder === "undefined")
  throw new Error(
    "The embedded host starts a DOM of its own: run these tests in Node's environment (in jest, testEnvironment: " +
      '"node", or /** @jest-environment node */ at the top of the file).',
  );
