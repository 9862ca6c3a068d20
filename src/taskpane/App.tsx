// Owns the frame of the pane: tabs on top, the open panel, the work in progress at the foot.
import { makeStyles, type SelectTabData, Tab, TabList, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { WorkBar } from "./components/WorkBar";
import { usePane } from "./PaneContext";
import { type TabKey, tabKeys } from "./paneBasics";
import { AnalyzePanel } from "./panels/analyze/AnalyzePanel";
import { CheckPanel } from "./panels/check/CheckPanel";
import { FilterPanel } from "./panels/filter/FilterPanel";
import { TemplatePanel } from "./panels/template/TemplatePanel";
import { useStore } from "./useStore";

const panels: Record<TabKey, () => React.ReactNode> = {
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
  tab: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    justifyContent: "center",
    paddingInline: tokens.spacingHorizontalS,
  },
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
});

const isTab = (value: unknown): value is TabKey => tabKeys.some((key) => key === value);

export function App() {
  const styles = useStyles();
  const { tab, texts } = usePane();
  const { open } = useStore(tab);
  const main = useRef<HTMLElement>(null);
  const Open = panels[open];

  const select = (_event: unknown, { value }: SelectTabData) => {
    if (!isTab(value)) return;
    tab.set({ open: value });
    main.current?.scrollTo(0, 0);
  };

  return (
    <div className={styles.frame}>
      <nav className={styles.nav} aria-label={texts.name}>
        <TabList selectedValue={open} onTabSelect={select} aria-label={texts.tabs.label}>
          {tabKeys.map((key) => (
            <Tab key={key} value={key} id={`tab-${key}`} className={styles.tab} aria-controls="panel">
              {texts.tabs[key]}
            </Tab>
          ))}
        </TabList>
      </nav>
      <main ref={main} className={styles.main}>
        <div role="tabpanel" id="panel" aria-labelledby={`tab-${open}`}>
          <Open />
        </div>
      </main>
      <WorkBar />
    </div>
  );
}
