// Owns how an outcome is told: one sentence in one of four intents, read out as it changes.
import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";

export interface Status {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly text: string;
}

const useStyles = makeStyles({
  body: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
});

/** The live region is there before its text: screen readers only notice changes. */
export function StatusLine({ status }: { status: Status | null }) {
  const styles = useStyles();
  return (
    <div role="status" aria-live={status?.intent === "error" ? "assertive" : "polite"}>
      {status && (
        <MessageBar intent={status.intent} layout="multiline">
          <MessageBarBody className={styles.body}>{status.text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
