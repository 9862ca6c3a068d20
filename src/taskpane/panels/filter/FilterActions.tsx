// Owns the foot of the Filter panel, always in sight: how many rows match, apply, clear.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { StatusLine } from "../../components/StatusLine";
import { usePane } from "../../PaneContext";
import { useBusy, useStore } from "../../useStore";
import { PanelActions } from "../../components/Panel";

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

export function FilterActions() {
  const styles = useStyles();
  const { filter: model, texts } = usePane();
  const { filter: words } = texts;
  const { matches, status } = useStore(model);
  const busy = useBusy();
  return (
    <footer className={styles.foot}>
      <StatusLine status={status} />
      {matches !== null && (
        <dl className={styles.matches} aria-label={words.matches}>
          {matches.map(({ module, matching, rows }) => (
            <div key={module}>
              <dt className={styles.module}>{texts.modules[module]}</dt>
              <dd className={styles.count}>
                <Text weight="semibold">{words.matchOf(matching, rows)}</Text>
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
