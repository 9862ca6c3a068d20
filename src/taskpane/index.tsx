// Owns starting the pane: waits for Office, then shows the panels, or why they cannot be shown.
import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { type OfficeStart, requiredExcelApi, startOffice } from "../excel/officeEnvironment";
import { texts } from "../language";
import { languageOf } from "../language/language";
import { takeMessage } from "../excel/pendingMessage";
import { App } from "./App";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { StartScreen } from "./components/StartScreen";
import { createPane, type Pane, PaneContext } from "./PaneContext";
import { usePaneTheme } from "./paneTheme";

/** Where the embedded page is, set by the build; empty when there is none to offer. */
declare const EMBEDDED_PAGE_ADDRESS: string;

/** Office.js from a slow network may take its time; after this nobody waits any longer. */
const START_LIMIT = 15_000;

type Phase = { kind: "loading" } | { kind: "ready"; pane: Pane } | { kind: "barred"; start: Barred };
type Barred = Exclude<OfficeStart, { kind: "ready" }>;

function Root() {
  const [phase, setPhase] = useState<Phase>({ kind: "loading" });
  const [scheme, setScheme] = useState<"light" | "dark" | null>(null);
  const theme = usePaneTheme(scheme);

  useEffect(() => {
    void startOffice(START_LIMIT).then((start) => {
      document.documentElement.lang = start.language;
      if (start.kind !== "ready") return setPhase({ kind: "barred", start });
      setScheme(start.scheme);
      const pane = createPane(start.language);
      setPhase({ kind: "ready", pane });
      beginWith(pane);
    });
  }, []);

  return (
    <FluentProvider theme={theme}>
      {phase.kind === "loading" && <Loading />}
      {phase.kind === "barred" && <BarredScreen start={phase.start} />}
      {phase.kind === "ready" && (
        <ErrorBoundary texts={phase.pane.texts}>
          <PaneContext value={phase.pane}>
            <App />
          </PaneContext>
        </ErrorBoundary>
      )}
    </FluentProvider>
  );
}

/** What was asked for before the pane was open: by the ribbon function, or by the page around the pane. */
function beginWith(pane: Pane): void {
  const message = takeMessage();
  if (message !== null) {
    pane.tab.set({ open: "analyze" });
    pane.analyze.warn(message);
  }
  if (new URLSearchParams(location.search).get("action") === "sample") {
    pane.template.choose({ sample: true });
    void pane.template.create();
  }
}

function Loading() {
  return <StartScreen busy text={texts(languageOf(navigator.language)).pane.start.loading} />;
}

/** Why the panels are not shown, and what to do instead. */
function BarredScreen({ start }: { start: Barred }) {
  const { start: words } = texts(start.language).pane;
  switch (start.kind) {
    case "outside":
      return (
        <StartScreen
          title={words.outsideTitle}
          text={words.outside}
          more={EMBEDDED_PAGE_ADDRESS === "" ? words.outsideOfferLocal : words.outsideOffer}
          link={
            EMBEDDED_PAGE_ADDRESS === "" ? null : { label: words.outsideOpen, address: EMBEDDED_PAGE_ADDRESS }
          }
        />
      );
    case "too-old":
      return <StartScreen title={words.tooOldTitle} text={words.tooOld(requiredExcelApi)} />;
    case "unreachable":
      return (
        <StartScreen
          title={words.unreachableTitle}
          text={words.unreachable}
          action={{ label: words.retry, run: () => location.reload() }}
        />
      );
  }
}

const container = document.getElementById("root");
if (container) createRoot(container).render(<Root />);
