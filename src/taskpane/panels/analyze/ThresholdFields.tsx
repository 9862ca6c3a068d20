// Owns the thresholds in the options: a field each, save, back to the defaults.
import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { thresholdKeys } from "../../../core/schema/checkSettings";
import { PanelActions } from "../../components/Panel";
import { StatusLine } from "../../components/StatusLine";
import { usePane } from "../../PaneContext";
import { useBusy, useStore } from "../../useStore";
import { sayProblem } from "./thresholdsForm";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground3 },
  input: { minWidth: 0, width: "100%" },
});

export function ThresholdFields() {
  const styles = useStyles();
  const { analyze, texts } = usePane();
  const { thresholds: model } = analyze;
  const { options: words } = texts.analyze;
  const { form, problems, status } = useStore(model);
  const busy = useBusy();
  return (
    <div className={styles.fields}>
      <Text size={200} className={styles.hint}>
        {words.thresholdsHint}
      </Text>
      {form !== null &&
        thresholdKeys.map((key) => {
          const problem = problems.find((each) => each.key === key);
          return (
            <Field
              key={key}
              label={words.labels[key]}
              validationMessage={problem ? sayProblem(problem, texts) : null}
            >
              <Input
                className={styles.input}
                inputMode="decimal"
                value={form[key]}
                onChange={(_, { value }) => model.edit({ [key]: value })}
              />
            </Field>
          );
        })}
      <StatusLine status={status} />
      {form !== null && (
        <PanelActions>
          <Button disabledFocusable={busy} onClick={() => void model.save()}>
            {words.save}
          </Button>
          <Button appearance="subtle" disabledFocusable={busy} onClick={() => void model.restoreDefaults()}>
            {words.defaults}
          </Button>
        </PanelActions>
      )}
    </div>
  );
}
