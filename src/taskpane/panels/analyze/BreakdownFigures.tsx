// Owns the breakdowns below the headline figures: a list each, closed until wanted, every entry opening to its rows.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { figureId } from "../../../core/analysis/trace";
import { ShowMore } from "../../components/ShowMore";
import { usePane } from "../../PaneContext";
import type { BreakdownFigure, BreakdownList } from "./breakdownFigures";
import { FigureTrace } from "./FigureTrace";

/** Entries shown at first, and how many more on request. */
const FEW = 10;
const MORE = 50;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  accordion: { marginInline: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  name: { overflowWrap: "anywhere" },
  value: { fontVariantNumeric: "tabular-nums" },
  open: { paddingInline: tokens.spacingHorizontalXS, paddingBottom: tokens.spacingVerticalS },
});

export function BreakdownFigures({ lists }: { lists: readonly BreakdownList[] }) {
  const styles = useStyles();
  const { breakdowns: words } = usePane().allTexts;
  if (lists.length === 0) return null;
  return (
    <section className={styles.part}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words.title}
      </Subtitle2>
      <Text size={200} className={styles.hint}>
        {words.about}
      </Text>
      <Accordion className={styles.accordion} collapsible multiple>
        {lists.map(({ breakdown, title, entries }) => (
          <AccordionItem key={breakdown} value={breakdown}>
            <AccordionHeader as="h3">{title}</AccordionHeader>
            <AccordionPanel>
              <EntryList title={title} entries={entries} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}

function EntryList({ title, entries }: { title: string; entries: readonly BreakdownFigure[] }) {
  const styles = useStyles();
  const { breakdowns: words } = usePane().allTexts;
  const [limit, setLimit] = useState(FEW);
  const hidden = entries.length - limit;
  return (
    <>
      <ul className={styles.list} aria-label={title}>
        {entries.slice(0, limit).map((entry) => (
          <Entry key={figureId(entry.figure)} entry={entry} />
        ))}
      </ul>
      <ShowMore hidden={hidden} step={MORE} say={words.showMore} onMore={() => setLimit(limit + MORE)} />
    </>
  );
}

function Entry({ entry }: { entry: BreakdownFigure }) {
  const styles = useStyles();
  const { breakdowns: words } = usePane().allTexts;
  const [open, setOpen] = useState(false);
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-expanded={open}
        aria-label={words.entry(entry.name, entry.value)}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.name}>{entry.name}</span>
        <span className={styles.value}>{entry.value}</span>
      </button>
      {open && (
        <div className={styles.open}>
          <FigureTrace figure={entry} />
        </div>
      )}
    </li>
  );
}
