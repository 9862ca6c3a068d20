// Owns showing the work in progress at the foot of the pane: what, how far, and the way to stop it.
import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { usePane } from "../PaneContext";
import { useStore } from "../useStore";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // Work that is over at once should not flash.
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: "150ms",
    animationDelay: "200ms",
    animationFillMode: "backwards",
  },
  text: { display: "flex", flexDirection: "column", minWidth: 0 },
  amount: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  progress: { gridColumn: "1 / -1" },
});

export function WorkBar() {
  const styles = useStyles();
  const { texts, work } = usePane();
  const { running } = useStore(work);
  if (!running) return null;
  const { kind, report, cancelling } = running;
  const known = report !== null && report.total > 0;
  return (
    <section className={styles.bar} aria-labelledby="work-title">
      <div className={styles.text}>
        <Text weight="semibold" id="work-title">
          {cancelling ? texts.work.cancelling : texts.work.kinds[kind]}
        </Text>
        {report && (
          <Text size={200} className={styles.amount}>
            {texts.work.amount(texts.work.phases[report.phase], report.done, report.total)}
          </Text>
        )}
      </div>
      <Button size="small" disabled={cancelling} onClick={() => work.cancel()}>
        {texts.work.cancel}
      </Button>
      <ProgressBar
        className={styles.progress}
        aria-labelledby="work-title"
        value={known ? Math.min(1, report.done / report.total) : undefined}
      />
    </section>
  );
}
