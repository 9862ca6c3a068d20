// Owns the list of the template's parts with whether the workbook has them.
import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { CircleHalfFillRegular } from "@fluentui/react-icons/svg/circle-half-fill";
import type { ReactNode } from "react";
import type { TemplatePart } from "../../../actions/viewTemplate";
import { usePane } from "../../PaneContext";
import { useBusy } from "../../useStore";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  title: { margin: 0 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  part: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
  },
  icon: { fontSize: "20px", display: "flex", color: tokens.colorNeutralForeground3 },
  there: { color: tokens.colorBrandForeground1 },
  state: { color: tokens.colorNeutralForeground2 },
  name: { overflowWrap: "anywhere" },
});

const icons: Record<TemplatePart["state"], ReactNode> = {
  present: <CheckmarkCircleFilled />,
  incomplete: <CircleHalfFillRegular />,
  missing: <CircleRegular />,
};

export function WorkbookParts({ parts }: { parts: readonly TemplatePart[] }) {
  const styles = useStyles();
  const { template: model, texts } = usePane();
  const { template: words } = texts;
  const busy = useBusy();
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          {words.inWorkbook}
        </Subtitle2>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowSyncRegular />}
          title={words.again}
          aria-label={words.again}
          disabledFocusable={busy}
          onClick={() => void model.look()}
        />
      </div>
      <ul className={styles.list}>
        {parts.map(({ key, sheet, state }) => (
          <li key={key} className={styles.part}>
            <span className={mergeClasses(styles.icon, state !== "missing" && styles.there)} aria-hidden>
              {icons[state]}
            </span>
            <Text className={styles.name}>{sheet}</Text>
            <Text size={200} className={styles.state}>
              {words.states[state]}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
