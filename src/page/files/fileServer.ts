// The script of the worker that reads and packs files; its own bundle.
import { type Answer, type Channel, type Order, serveFiles } from "../../host/fileServer";

declare const self: Channel<Answer, Order>;
serveFiles(self);
