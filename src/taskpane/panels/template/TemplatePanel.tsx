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
import { useBusy, useStore } from "../../useStore";
import { useFirstLook } from "../../useFirstLook";
import { WorkbookParts } from "./WorkbookParts";

const useStyles = makeStyles({
  hint: {
    color: tokens.colorNeutralForeground3,
    display: "block",
    marginInlineStart: tokens.spacingHorizontalXXXL,
  },
  choices: { display: "flex", flexDirection: "row", columnGap: tokens.spacingHorizontalM },
});

export function TemplatePanel() {
  const styles = useStyles();
  const { template: model, texts } = usePane();
  const { template: words } = texts;
  const { view, language, sample, status } = useStore(model);
  const busy = useBusy();
  useFirstLook(model.look, view === null);
  const isNew = view === null || view.isBlank;
  const canSample = view === null || !view.hasRecords;
  return (
    <Panel>
      <PanelHeading title={words.title} about={words.about} />
      <WorkbookParts view={view} />
      {isNew && (
        <Field label={words.language}>
          <RadioGroup
            className={styles.choices}
            value={language}
            onChange={(_, { value }) => model.chooseLanguage(languageOf(value))}
          >
            {Object.entries(languageNames).map(([key, name]) => (
              <Radio key={key} value={key} label={name} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <div>
        <Checkbox
          label={words.sample}
          checked={sample && canSample}
          disabled={!canSample}
          aria-describedby="sample-hint"
          onChange={(_, { checked }) => model.chooseSample(checked === true)}
        />
        <Text id="sample-hint" size={200} className={styles.hint}>
          {canSample ? words.sampleHint : words.sampleTaken}
        </Text>
      </div>
      <PanelActions>
        <Button appearance="primary" disabledFocusable={busy} onClick={model.create}>
          {isNew ? words.create : words.complete}
        </Button>
        {!isNew && <Text size={200}>{words.completeHint}</Text>}
      </PanelActions>
      <StatusLine status={status} />
    </Panel>
  );
}
