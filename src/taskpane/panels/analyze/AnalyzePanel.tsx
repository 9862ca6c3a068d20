// Owns the Analyze panel: the period, the button, and what came out.
import { Button, Text } from "@fluentui/react-components";
import { DataTrendingRegular } from "@fluentui/react-icons/svg/data-trending";
import { EmptyState } from "../../components/EmptyState";
import { Panel, PanelActions } from "../../components/Panel";
import { PanelHeading } from "../../components/PanelHeading";
import { StatusLine } from "../../components/StatusLine";
import { usePane } from "../../PaneContext";
import { useBusy, useStore } from "../../useStore";
import { AnalyzeChoices } from "./AnalyzeChoices";
import { BreakdownFigures } from "./BreakdownFigures";
import { HeadlineFigures } from "./HeadlineFigures";
import { isUsable } from "./optionsForm";
import { PastAnalyses } from "./PastAnalyses";
import { PeriodFields } from "./PeriodFields";

export function AnalyzePanel() {
  const { analyze: model, texts } = usePane();
  const { analyze: words } = texts;
  const { form, options, status, result } = useStore(model);
  const busy = useBusy();
  const period = model.period();
  const canRun = !busy && period !== null && isUsable(options);
  return (
    <Panel>
      <PanelHeading title={words.title} about={words.about} />
      <PeriodFields form={form} period={period} onChange={model.edit} />
      <AnalyzeChoices />
      <PanelActions>
        <Button appearance="primary" disabledFocusable={!canRun} onClick={model.run}>
          {words.run}
        </Button>
        <Button disabledFocusable={busy || period === null} onClick={() => void model.preview()}>
          {words.preview}
        </Button>
        {result?.sheetName && (
          <Button disabledFocusable={busy} onClick={model.openSheet}>
            {words.open}
          </Button>
        )}
      </PanelActions>
      <StatusLine status={status} />
      {result && <HeadlineFigures figures={result.figures} />}
      {result && <BreakdownFigures lists={result.breakdowns} />}
      {result?.note && <Text>{result.note}</Text>}
      <PastAnalyses />
      {!result && !status && <EmptyState icon={<DataTrendingRegular />} text={words.empty} />}
    </Panel>
  );
}
