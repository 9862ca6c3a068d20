// Owns the findings of one rule, a page at a time: ten thousand of them must not freeze the pane.
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ShowMore } from "../../components/ShowMore";
import { usePane } from "../../PaneContext";
import type { CheckedFinding } from "../../../actions/checkWorkbook";
import { FindingItem } from "./FindingItem";

const FIRST = 20;
const MORE = 100;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

interface FindingListProps {
  readonly label: string;
  readonly findings: readonly CheckedFinding[];
}

export function FindingList({ label, findings }: FindingListProps) {
  const styles = useStyles();
  const { check: words } = usePane().texts;
  const [limit, setLimit] = useState(FIRST);
  const hidden = findings.length - limit;
  return (
    <>
      <ul className={styles.list} aria-label={words.listLabel(label)}>
        {findings.slice(0, limit).map((checked, index) => (
          <FindingItem key={`${checked.cell} ${index}`} checked={checked} />
        ))}
      </ul>
      <ShowMore hidden={hidden} step={MORE} say={words.showMore} onMore={() => setLimit(limit + MORE)} />
    </>
  );
}
