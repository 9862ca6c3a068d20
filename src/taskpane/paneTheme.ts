// Owns the pane's colours: Fluent's tokens on a jade brand ramp, light and dark. High contrast is left to the browser.
import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { ColorScheme } from "../excel/officeEnvironment";

const jade: BrandVariants = {
  10: "#021210",
  20: "#07211c",
  30: "#0a362d",
  40: "#0a453a",
  50: "#0a5447",
  60: "#0a6454",
  70: "#0c7462",
  80: "#0f826d",
  90: "#2b9680",
  100: "#45a68f",
  110: "#5eb69f",
  120: "#78c6b0",
  130: "#93d5c1",
  140: "#afe4d3",
  150: "#cbf2e5",
  160: "#e9fbf5",
};

/** Chinese system fonts after the Latin ones, so that digits keep Segoe's width. */
const fontFamilyBase =
  "'Segoe UI', 'Segoe UI Web', -apple-system, 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";

const themes: Record<ColorScheme, Theme> = {
  light: { ...createLightTheme(jade), fontFamilyBase },
  dark: {
    ...createDarkTheme(jade),
    // Fluent's advice for own ramps: the defaults are too dim for text on a dark ground.
    colorBrandForeground1: jade[110],
    colorBrandForeground2: jade[120],
    fontFamilyBase,
  },
};

const darkPreference = matchMedia("(prefers-color-scheme: dark)");
const onPreference = (listener: () => void) => {
  darkPreference.addEventListener("change", listener);
  return () => darkPreference.removeEventListener("change", listener);
};

/** The theme for Office's scheme; where Office does not tell, the system's. */
export function usePaneTheme(scheme: ColorScheme | null): Theme {
  const prefersDark = useSyncExternalStore(onPreference, () => darkPreference.matches);
  return themes[scheme ?? (prefersDark ? "dark" : "light")];
}
