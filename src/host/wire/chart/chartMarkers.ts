// Owns the marker members that a series and its points share.
import { MARKER_STYLES, type ChartMarker } from "../../model/chartLook";
import { asInteger, asOneOf } from "../arguments";
import { colorText } from "../color";
import { invalidArgument } from "../hostError";
import { readWrite, type Members } from "../members";

export interface MarkerOwner {
  readonly marker: ChartMarker;
  setMarker(change: ChartMarker): void;
}

/** The size of a marker that has none of its own (ECMA-376-1, 21.2.2.205). */
const MARKER_SIZE = 5;

export const markerMembers = <T extends MarkerOwner>(): Members<T> => ({
  MarkerStyle: readWrite(
    "1.7",
    ({ marker }) => marker.style ?? "Automatic",
    (part, value) => part.setMarker({ style: asOneOf(value, MARKER_STYLES) }),
  ),
  /** 2 to 72 points (Excel.ChartSeries.markerSize). */
  MarkerSize: readWrite(
    "1.7",
    ({ marker }) => marker.size ?? MARKER_SIZE,
    (part, value) => {
      const size = asInteger(value);
      if (size < 2 || size > 72) throw invalidArgument("A marker is 2 to 72 points high.");
      part.setMarker({ size });
    },
  ),
  MarkerBackgroundColor: readWrite(
    "1.7",
    ({ marker }) => marker.background ?? "",
    (part, value) => part.setMarker({ background: colorText(value) }),
  ),
  MarkerForegroundColor: readWrite(
    "1.7",
    ({ marker }) => marker.foreground ?? "",
    (part, value) => part.setMarker({ foreground: colorText(value) }),
  ),
});
