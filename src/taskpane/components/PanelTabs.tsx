// Owns the tabs on top of the pane: one in the tab order, arrows, Home and End move between them (WAI-ARIA tabs pattern).
// Not Fluent's TabList: the focus sentinels it adds are focusable inside aria-hidden, which accessibility checkers refuse.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";

const useStyles = makeStyles({
  list: { display: "flex" },
  tab: {
    position: "relative",
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `-${tokens.strokeWidthThick}`,
    },
    "::after": {
      content: '""',
      position: "absolute",
      insetInline: tokens.spacingHorizontalM,
      bottom: 0,
      height: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: "transparent",
    },
    ":hover::after": { backgroundColor: tokens.colorNeutralStroke1Hover },
  },
  open: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      backgroundColor: tokens.colorCompoundBrandStroke,
      // Forced colours drop backgrounds; the mark must stay.
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
    ":hover::after": { backgroundColor: tokens.colorCompoundBrandStroke },
  },
});

interface PanelTabsProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly label: string }[];
  readonly open: Key;
  /** Id of the element that shows the open panel. */
  readonly panelId: string;
  readonly onOpen: (key: Key) => void;
}

export const tabId = (key: string): string => `tab-${key}`;

export function PanelTabs<Key extends string>({ label, tabs, open, panelId, onOpen }: PanelTabsProps<Key>) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent) => {
    const target =
      tabs[
        targetIndex(
          event.key,
          tabs.findIndex(({ key }) => key === open),
          tabs.length,
        )
      ];
    if (!target) return;
    event.preventDefault();
    onOpen(target.key);
    document.getElementById(tabId(target.key))?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
      {tabs.map(({ key, label: name }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={tabId(key)}
          aria-selected={key === open}
          aria-controls={panelId}
          tabIndex={key === open ? 0 : -1}
          className={mergeClasses(styles.tab, key === open && styles.open)}
          onClick={() => onOpen(key)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads from the tab at an index; -1 for keys that lead nowhere. */
function targetIndex(key: string, index: number, count: number): number {
  switch (key) {
    case "ArrowRight":
      return (index + 1) % count;
    case "ArrowLeft":
      return (index + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}
