// Owns what a panel shows while it has nothing to show: why, and what to do next.
import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
  title: { margin: 0 },
  icon: { fontSize: "32px", lineHeight: 1, color: tokens.colorBrandForeground1 },
});

interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title?: string;
  readonly text: string;
  readonly action?: ReactNode;
}

export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      {title && (
        <Subtitle2 as="h2" className={styles.title}>
          {title}
        </Subtitle2>
      )}
      <Text>{text}</Text>
      {action}
    </div>
  );
}
