// Owns the Template panel: what the workbook has, and the button that creates what it lacks.
import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Panel, PanelActions } from "../../components/Panel";
import { PanelHeading } from "../../components/PanelHeading";
import { StatusLine } from "../../components/StatusLine";
import { languageNames, languageOf } from "../../../language/language";
import { usePane } from "../../PaneContext";
import { useLookOnOpen } from "../../useLookOnOpen";
import { useBusy, useStore } from "../../useStore";
import { WorkbookParts } from "./WorkbookParts";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  choices: { display: "flex", flexDirection: "row", columnGap: tokens.spacingHorizontalM },
});

export function TemplatePanel() {
  const styles = useStyles();
  const { template: model, texts } = usePane();
  const { template: words } = texts;
  const { view, status } = useStore(model);
  const busy = useBusy();
  useLookOnOpen(model.look);
  return (
    <Panel>
      <PanelHeading title={words.title} about={words.about} />
      {view && <WorkbookParts parts={view.parts} />}
      {view?.isNew && <NewWorkbookChoices />}
      <PanelActions>
        <Button
          appearance={view?.isComplete ? "secondary" : "primary"}
          disabledFocusable={busy}
          onClick={() => void model.create()}
        >
          {view?.isNew === false ? words.complete : words.create}
        </Button>
      </PanelActions>
      <StatusLine status={status} />
      {view?.isNew === false && (
        <Text size={200} className={styles.hint}>
          {view.isComplete ? words.isComplete : words.completeHint}
        </Text>
      )}
    </Panel>
  );
}

/** Language and sample data are settled once there is a table. */
function NewWorkbookChoices() {
  const styles = useStyles();
  const { template: model, texts } = usePane();
  const { template: words } = texts;
  const { language, sample } = useStore(model);
  return (
    <>
      <Field label={words.language}>
        <RadioGroup
          className={styles.choices}
          value={language}
          onChange={(_, { value }) => model.choose({ language: languageOf(value) })}
        >
          {Object.entries(languageNames).map(([key, name]) => (
            <Radio key={key} value={key} label={name} />
          ))}
        </RadioGroup>
      </Field>
      <Field hint={words.sampleHint}>
        <Checkbox
          label={words.sample}
          checked={sample}
          onChange={(_, { checked }) => model.choose({ sample: checked === true })}
        />
      </Field>
    </>
  );
}
