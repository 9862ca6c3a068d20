// Owns serving the built embedded page to browser tests; `npm test` builds it before.
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import serve from "serve-handler";

const BUILT = path.resolve("dist/page");

export interface PageServer {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  close(): Promise<void>;
}

/** @throws when the page has not been built */
export async function servePage(): Promise<PageServer> {
  if (!existsSync(path.join(BUILT, "index.html"))) {
    throw new Error("dist/page is missing: run `npm run build:test` first (npm test does).");
  }
  const server: Server = createServer((request, response) => {
    void serve(request, response, { public: BUILT, cleanUrls: false });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
