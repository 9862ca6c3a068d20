// Owns the foot of the Filter panel, always in sight: how many rows match, apply, clear.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import type { Facets } from "../../../actions/readFacets";
import { type FilterResult, filterRecords } from "../../../core/filter/filterRecords";
import { moduleKeys } from "../../../core/schema/fields";
import { StatusLine } from "../../components/StatusLine";
import { usePane } from "../../PaneContext";
import { useBusy, useStore } from "../../useStore";
import { PanelActions } from "../../components/Panel";
import { criteriaOf } from "./filterForm";

const useStyles = makeStyles({
  foot: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  matches: {
    display: "grid",
    gridTemplateColumns: "repeat(3, 1fr)",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  module: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  count: { margin: 0, fontVariantNumeric: "tabular-nums" },
});

export function FilterActions({ source }: { source: Facets }) {
  const styles = useStyles();
  const { filter: model, texts } = usePane();
  const { filter: words } = texts;
  const { status } = useStore(model);
  const rows = useMatches(source);
  const busy = useBusy();
  return (
    <footer className={styles.foot}>
      <StatusLine status={status} />
      {rows && (
        <dl className={styles.matches} aria-label={words.matches}>
          {moduleKeys.map((module) => (
            <div key={module}>
              <dt className={styles.module}>{texts.modules[module]}</dt>
              <dd className={styles.count}>
                <Text weight="semibold">{words.matchOf(rows[module].matching, rows[module].of)}</Text>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <PanelActions>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void model.apply()}>
          {words.apply}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void model.clear()}>
          {words.clear}
        </Button>
      </PanelActions>
    </footer>
  );
}

/** How many rows the conditions as they stand would show, counted in the pane; null while they mean nothing. */
function useMatches({ model, currency }: Facets): FilterResult["rows"] | null {
  const { filter } = usePane();
  // Ticking stays quick in a large workbook: counting may lag behind.
  const form = useDeferredValue(useStore(filter).form);
  return useMemo(() => {
    const criteria = criteriaOf(form, currency);
    return criteria && filterRecords(model, criteria).rows;
  }, [form, model, currency]);
}
