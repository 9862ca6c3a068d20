// Owns the list of the template's parts with whether the workbook has them.
import {
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { usePane } from "../../PaneContext";
import type { TemplateView } from "./templateModel";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  part: {
    display: "grid",
    gridTemplateColumns: "20px 1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
  },
  icon: { fontSize: "20px", display: "flex", color: tokens.colorNeutralForeground3 },
  there: { color: tokens.colorBrandForeground1 },
  state: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
});

export function WorkbookParts({ view }: { view: TemplateView | null }) {
  const styles = useStyles();
  const { template: words } = usePane().texts;
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2">{words.inWorkbook}</Subtitle2>
      {view === null ? (
        <Skeleton aria-hidden>
          <SkeletonItem style={{ height: "176px" }} />
        </Skeleton>
      ) : (
        <ul className={styles.list}>
          {view.parts.map((part) => (
            <li key={part.key} className={styles.part}>
              <span className={mergeClasses(styles.icon, part.present && styles.there)} aria-hidden>
                {part.present ? <CheckmarkCircleFilled /> : <CircleRegular />}
              </span>
              <Text className={styles.name}>{part.name}</Text>
              <Text size={200} className={styles.state}>
                {part.present ? words.presentPlain : words.missing}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
