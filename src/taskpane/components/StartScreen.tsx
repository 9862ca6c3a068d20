// Owns the full-pane message shown instead of the panels: loading, outside Excel, too old, unreachable, crashed.
import { Button, Link, makeStyles, Spinner, Subtitle1, Text, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  screen: {
    boxSizing: "border-box",
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: "center",
  },
  title: { margin: 0 },
  text: { maxWidth: "32em", color: tokens.colorNeutralForeground2 },
});

interface StartScreenProps {
  readonly title?: string;
  readonly text: string;
  /** More sentences below the first. */
  readonly more?: string;
  readonly busy?: boolean;
  readonly link?: { readonly label: string; readonly address: string } | null;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export function StartScreen({ title, text, more, busy, link, action }: StartScreenProps) {
  const styles = useStyles();
  return (
    <main className={styles.screen}>
      {busy ? <Spinner size="medium" aria-hidden /> : <img src={markAddress} alt="" width={48} height={48} />}
      {title && (
        <Subtitle1 as="h1" className={styles.title}>
          {title}
        </Subtitle1>
      )}
      <Text className={styles.text} role={busy ? "status" : undefined}>
        {text}
      </Text>
      {more && <Text className={styles.text}>{more}</Text>}
      {link && (
        <Link href={link.address} target="_top">
          {link.label}
        </Link>
      )}
      {action && (
        <Button appearance="primary" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </main>
  );
}

const markAddress = "assets/icon-128.png";
