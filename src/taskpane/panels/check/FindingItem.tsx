// Owns how one finding looks: where it is, what is wrong, what would be right, and the two things to do about it.
import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowRight12Regular } from "@fluentui/react-icons/svg/arrow-right";
import { usePane } from "../../PaneContext";
import { useBusy } from "../../useStore";
import type { CheckedFinding } from "../../../actions/checkWorkbook";

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
  change: { gridColumn: "1 / -1", overflowWrap: "anywhere" },
  arrow: { verticalAlign: "-2px", marginInline: tokens.spacingHorizontalXS },
  old: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
});

export function FindingItem({ checked }: { checked: CheckedFinding }) {
  const styles = useStyles();
  const { check: model, texts, allTexts } = usePane();
  const { check: words } = texts;
  const busy = useBusy();
  const { sheet, cell, message, finding } = checked;
  const { fix } = finding;
  const place = allTexts.check.at(sheet, cell);
  const before = String(finding.value);
  return (
    <li className={styles.item}>
      <Link
        as="button"
        className={styles.place}
        aria-label={words.goToOne(place)}
        disabled={busy}
        onClick={() => void model.goTo(checked)}
      >
        {place}
      </Link>
      {fix !== null && (
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={(fix.kind === "mask" ? words.maskOne : words.fixOne)(place, String(fix.newValue))}
          onClick={() => void model.fix([checked])}
        >
          {fix.kind === "mask" ? words.mask : words.fix}
        </Button>
      )}
      <Text className={styles.sentence}>{message}</Text>
      {fix !== null && !message.includes(String(fix.newValue)) && (
        <Text className={styles.change} size={200}>
          <span className={styles.old}>{before === "" ? words.blank : before}</span>
          <ArrowRight12Regular className={styles.arrow} aria-hidden />
          <strong>{fix.newValue}</strong>
        </Text>
      )}
    </li>
  );
}
