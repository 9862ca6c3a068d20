// Owns the frame of a panel: even gaps between its parts, and the actions kept in sight at its end.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

export function Panel({ children }: { children: ReactNode }) {
  return <div className={useStyles().panel}>{children}</div>;
}

export function PanelActions({ children }: { children: ReactNode }) {
  return <div className={useStyles().actions}>{children}</div>;
}
