// Owns the Filter panel: what there is to pick from, and what to do when there is nothing yet.
import { Button } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { EmptyState } from "../../components/EmptyState";
import { Panel } from "../../components/Panel";
import { PanelHeading } from "../../components/PanelHeading";
import { StatusLine } from "../../components/StatusLine";
import { usePane } from "../../PaneContext";
import { useLookOnOpen } from "../../useLookOnOpen";
import { useBusy, useStore } from "../../useStore";
import { FilterActions } from "./FilterActions";
import { FilterConditions } from "./FilterConditions";

export function FilterPanel() {
  const { filter: model, texts } = usePane();
  const { filter: words } = texts;
  const { source } = useStore(model);
  useLookOnOpen(model.readOnce);
  const isReady = source !== null && source.facets.length > 0;
  return (
    <>
      <Panel>
        <PanelHeading title={words.title} about={words.about} />
        {isReady ? <FilterConditions source={source} /> : <NothingToFilter />}
      </Panel>
      {isReady && <FilterActions source={source} />}
    </>
  );
}

/** The workbook has no customers yet, or could not be read. */
function NothingToFilter() {
  const { filter: model, tab, texts } = usePane();
  const { filter: words } = texts;
  const { source, status } = useStore(model);
  const busy = useBusy();
  if (busy && source === null) return null;
  return (
    <>
      <StatusLine status={status} />
      <EmptyState
        icon={<FilterRegular />}
        title={words.emptyTitle}
        text={words.empty}
        action={
          <Button appearance="primary" onClick={() => tab.set({ open: "template" })}>
            {words.toTemplate}
          </Button>
        }
      />
      <Button disabledFocusable={busy} onClick={() => void model.read()}>
        {words.refresh}
      </Button>
    </>
  );
}
