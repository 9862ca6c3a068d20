// Owns a pair of fields for the two ends of a range, either of which may stay empty.
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM },
  // Fluent's inputs have a width of their own; in half a narrow pane they must give way.
  input: { minWidth: 0, width: "100%" },
});

interface RangeFieldsProps {
  readonly kind: "date" | "amount";
  readonly labels: readonly [string, string];
  readonly hint: string;
  /** As typed. */
  readonly from: string;
  readonly to: string;
  /** What is wrong with the range; null while it is fine. */
  readonly problem: string | null;
  readonly onChange: (ends: { from: string; to: string }) => void;
}

export function RangeFields({ kind, labels, hint, from, to, problem, onChange }: RangeFieldsProps) {
  const styles = useStyles();
  const type = kind === "date" ? "date" : "text";
  const input = kind === "amount" ? { size: 4, inputMode: "decimal" as const } : undefined;
  return (
    <Field hint={problem === null ? hint : undefined} validationMessage={problem}>
      <div className={styles.pair}>
        <Field label={labels[0]}>
          <Input
            className={styles.input}
            type={type}
            input={input}
            value={from}
            onChange={(_, { value }) => onChange({ from: value, to })}
          />
        </Field>
        <Field label={labels[1]}>
          <Input
            className={styles.input}
            type={type}
            input={input}
            value={to}
            onChange={(_, { value }) => onChange({ from, to: value })}
          />
        </Field>
      </div>
    </Field>
  );
}
