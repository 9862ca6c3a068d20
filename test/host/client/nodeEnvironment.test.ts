// A test environment without what jsdom needs is told so, before jsdom fails on it.
it("says where tests on the host run", () => {
  const { TextEncoder: found } = globalThis;
  Reflect.deleteProperty(globalThis, "TextEncoder");
  try {
    jest.isolateModules(() => {
      expect(() => jest.requireActual("../../../src/host/client/startExcel")).toThrow("Node's environment");
    });
  } finally {
    globalThis.TextEncoder = found;
  }
});
