// Owns the library's own errands, which are none of the workbook's: they are neither counted nor made to fail.
// Seen from office-js 1.1.110: Microsoft.InternalService.AddinInternalService says that the add-in is ready for ribbon
// commands; Microsoft.Telemetry.TelemetryService asks whether telemetry can be sent, which it cannot.
import { PathType, type WireRequest, type WireResponse } from "./protocol";

const TELEMETRY = /^Microsoft\.Telemetry\./;

/** Whether a request speaks only to services of the library (object path type 2). */
export const isInternal = (request: WireRequest): boolean =>
  request.paths.size > 0 && [...request.paths.values()].every((path) => path.type === PathType.New);

export function runInternal(request: WireRequest): WireResponse {
  const [path] = request.paths.values();
  if (path && TELEMETRY.test(path.name))
    return {
      Results: [],
      Error: { Code: "ApiNotFound", Message: "No telemetry.", Location: "", ActionIndex: 0 },
    };
  return { Results: request.actions.map((action) => ({ ActionId: action.id, Value: null })) };
}
