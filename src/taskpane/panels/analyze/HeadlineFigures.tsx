// Owns how the headline figures of an analysis look: value and change in cards, as many abreast as fit.
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowDown12Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp12Regular } from "@fluentui/react-icons/svg/arrow-up";
import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp12Regular } from "@fluentui/react-icons/svg/chevron-up";
import { useState } from "react";
import { figureId } from "../../../core/analysis/trace";
import { usePane } from "../../PaneContext";
import { FigureTrace } from "./FigureTrace";
import type { FigureChange, HeadlineFigure } from "./headlineFigures";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(132px, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  open: { gridColumn: "1 / -1" },
  trace: { margin: 0 },
  label: {
    display: "flex",
    width: "100%",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    textAlign: "start",
    cursor: "pointer",
    fontFamily: "inherit",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ":hover": { color: tokens.colorBrandForeground1 },
    ":focus-visible": {
      borderRadius: tokens.borderRadiusSmall,
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThick,
    },
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  change: {
    margin: 0,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground2,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

export function HeadlineFigures({ figures }: { figures: readonly HeadlineFigure[] }) {
  const styles = useStyles();
  const { analyze } = usePane().texts;
  return (
    <dl className={styles.grid} aria-label={analyze.headline}>
      {figures.map((figure) => (
        <FigureCard key={figureId(figure.figure)} figure={figure} />
      ))}
    </dl>
  );
}

/** The label opens what the figure means and where it comes from. */
function FigureCard({ figure }: { figure: HeadlineFigure }) {
  const styles = useStyles();
  const { label, value, change } = figure;
  const [open, setOpen] = useState(false);
  return (
    <div className={mergeClasses(styles.card, open && styles.open)}>
      <dt>
        <button type="button" className={styles.label} aria-expanded={open} onClick={() => setOpen(!open)}>
          {label}
          {open ? <ChevronUp12Regular aria-hidden /> : <ChevronDown12Regular aria-hidden />}
        </button>
      </dt>
      <dd className={styles.value}>{value}</dd>
      <Change change={change} />
      {open && (
        <dd className={styles.trace}>
          <FigureTrace figure={figure} />
        </dd>
      )}
    </div>
  );
}

function Change({ change }: { change: FigureChange | null }) {
  const styles = useStyles();
  const { analyze } = usePane().texts;
  if (change === null)
    return (
      <dd className={styles.change}>
        <Text size={200}>{analyze.noPrevious}</Text>
      </dd>
    );
  const { direction, amount, good } = change;
  if (direction === "same")
    return (
      <dd className={styles.change}>
        <Text size={200}>{analyze.same}</Text>
      </dd>
    );
  const up = direction === "up";
  const sentence = up ? analyze.up(amount) : analyze.down(amount);
  return (
    <dd
      className={mergeClasses(styles.change, good === true && styles.good, good === false && styles.bad)}
      title={sentence}
    >
      {up ? <ArrowUp12Regular aria-hidden /> : <ArrowDown12Regular aria-hidden />}
      <Text size={200} aria-label={sentence} role="img">
        {amount}
      </Text>
    </dd>
  );
}
