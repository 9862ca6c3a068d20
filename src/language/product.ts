// Owns what names the product to Excel: the id of manifest.xml, under which a file keeps the add-in's settings.

/** As a sideloaded add-in stands in a file; test/manifest.test.ts holds id and version to the manifest. */
export const addIn = {
  id: "8f3d6c1e-5b0a-4e57-9d24-3c7a1be0f6a2",
  version: "0.1.0.0",
  store: "developer",
  storeType: "Registry",
} as const;
