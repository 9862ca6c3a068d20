// Owns the frame of the pane: tabs on top, the open panel, the work in progress at the foot.
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useRef } from "react";
import { PanelTabs, tabId } from "./components/PanelTabs";
import { WorkBar } from "./components/WorkBar";
import { usePane } from "./PaneContext";
import { type TabKey, tabKeys } from "./paneBasics";
import { AnalyzePanel } from "./panels/analyze/AnalyzePanel";
import { CheckPanel } from "./panels/check/CheckPanel";
import { FilterPanel } from "./panels/filter/FilterPanel";
import { TemplatePanel } from "./panels/template/TemplatePanel";
import { useStore } from "./useStore";

const panels: Record<TabKey, () => ReactNode> = {
  template: TemplatePanel,
  filter: FilterPanel,
  check: CheckPanel,
  analyze: AnalyzePanel,
};

const useStyles = makeStyles({
  frame: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  nav: {
    flexShrink: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalXS,
  },
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
});

const PANEL = "panel";

export function App() {
  const styles = useStyles();
  const { tab, texts } = usePane();
  const { open } = useStore(tab);
  const main = useRef<HTMLElement>(null);
  const Open = panels[open];

  const onOpen = (key: TabKey) => {
    tab.set({ open: key });
    main.current?.scrollTo(0, 0);
  };

  return (
    <div className={styles.frame}>
      <nav className={styles.nav} aria-label={texts.name}>
        <PanelTabs
          label={texts.tabs.label}
          tabs={tabKeys.map((key) => ({ key, label: texts.tabs[key] }))}
          open={open}
          panelId={PANEL}
          onOpen={onOpen}
        />
      </nav>
      <main ref={main} className={styles.main}>
        <div role="tabpanel" id={PANEL} aria-labelledby={tabId(open)}>
          <Open />
        </div>
      </main>
      <WorkBar />
    </div>
  );
}
