// Owns the head of a panel: its name and, in one sentence, what it is for.
import { makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  about: { color: tokens.colorNeutralForeground2 },
});

export function PanelHeading({ title, about }: { title: string; about: string }) {
  const styles = useStyles();
  return (
    <header className={styles.head}>
      <Subtitle1 as="h1" className={styles.title}>
        {title}
      </Subtitle1>
      <Text className={styles.about}>{about}</Text>
    </header>
  );
}
