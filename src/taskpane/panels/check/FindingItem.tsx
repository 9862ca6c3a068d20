// Owns how one finding looks: where it is, what is wrong, what would be right, and the two things to do about it.
import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowRight12Regular } from "@fluentui/react-icons/svg/arrow-right";
import { usePane } from "../../PaneContext";
import { useBusy } from "../../useStore";
import type { ListedFinding } from "./checkModel";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sentence: { gridColumn: "1 / -1", overflowWrap: "anywhere" },
  place: { textAlign: "start", overflowWrap: "anywhere" },
  change: {
    gridColumn: "1 / -1",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
  },
  old: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
});

export function FindingItem({ finding }: { finding: ListedFinding }) {
  const styles = useStyles();
  const { check: model, texts } = usePane();
  const { check: words } = texts;
  const busy = useBusy();
  const { place, sentence, value, fix } = finding;
  return (
    <li className={styles.item}>
      <Link
        as="button"
        className={styles.place}
        aria-label={words.goToOne(place)}
        disabled={busy}
        onClick={() => void model.goTo(finding)}
      >
        {place}
      </Link>
      {fix !== null && (
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={words.fixOne(place, fix)}
          onClick={() => void model.fix([finding])}
        >
          {words.fix}
        </Button>
      )}
      <Text className={styles.sentence}>{sentence}</Text>
      {fix !== null && (
        <Text className={styles.change} size={200}>
          <span className={styles.old}>{value === "" ? words.blank : value}</span>
          <ArrowRight12Regular aria-hidden />
          <strong>{fix}</strong>
        </Text>
      )}
    </li>
  );
}
