// Owns the options of the Analyze panel, closed until wanted: which customers, which blocks, language, thresholds.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { subsetFields } from "../../../core/analysis/subset";
import { blockKeys } from "../../../core/analysisSheet/sheetBlocks";
import { languageNames, languages } from "../../../language/language";
import { usePane } from "../../PaneContext";
import { useStore } from "../../useStore";
import { FacetList } from "../filter/FacetList";
import { initialOptionsForm, isChanged, isUsable, withMember } from "./optionsForm";
import { ThresholdFields } from "./ThresholdFields";

const useStyles = makeStyles({
  accordion: { marginInline: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  header: { display: "flex", flexGrow: 1, alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, textAlign: "start" },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    marginInline: tokens.spacingHorizontalMNudge,
    paddingBottom: tokens.spacingVerticalS,
  },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  wrap: { flexWrap: "wrap" },
  reset: { alignSelf: "flex-start" },
});

const NAME = "options";

export function AnalyzeChoices() {
  const styles = useStyles();
  const { analyze: model, texts } = usePane();
  const { options: words } = texts.analyze;
  const { options } = useStore(model);
  return (
    <Accordion
      className={styles.accordion}
      collapsible
      onToggle={(_, { openItems }) => {
        if (openItems.includes(NAME)) void model.readChoices();
      }}
    >
      <AccordionItem value={NAME}>
        <AccordionHeader as="h2">
          <span className={styles.header}>
            <span className={styles.title}>{words.title}</span>
            {isChanged(options) && (
              <Badge appearance="tint" color="brand">
                {words.chosen}
              </Badge>
            )}
          </span>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <SubsetChoices />
          <BlockChoices />
          <LanguageChoice />
          {isChanged(options) && (
            <Button
              className={styles.reset}
              appearance="subtle"
              onClick={() => model.choose(initialOptionsForm)}
            >
              {words.reset}
            </Button>
          )}
          <Part title={words.thresholds}>
            <ThresholdFields />
          </Part>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <Subtitle2 as="h3" className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}

function SubsetChoices() {
  const styles = useStyles();
  const { analyze: model, texts, allTexts } = usePane();
  const { options: words } = texts.analyze;
  const { options, facets } = useStore(model);
  if (facets === null) return null;
  const found = subsetFields.flatMap((field) => facets.filter(({ key }) => key === field));
  return (
    <Part title={words.subset}>
      <Text size={200} className={styles.hint}>
        {found.length > 0 ? words.subsetHint : words.subsetNone}
      </Text>
      {subsetFields.map((field) => {
        const values = facets.find(({ key }) => key === field)?.values;
        const label = allTexts.filter.facets[field];
        const chosen = options.subset[field];
        return (
          values && (
            <div key={field}>
              <Text weight="semibold">{label}</Text>
              <FacetList
                label={label}
                values={values}
                labelOf={(value) => value}
                chosen={chosen}
                onToggle={(value, isIn) =>
                  model.choose({ subset: { ...options.subset, [field]: withMember(chosen, value, isIn) } })
                }
              />
            </div>
          )
        );
      })}
    </Part>
  );
}

function BlockChoices() {
  const { analyze: model, texts, allTexts } = usePane();
  const { options: words } = texts.analyze;
  const { options } = useStore(model);
  return (
    <Part title={words.blocks}>
      <Field validationMessage={isUsable(options) ? null : words.blocksNone}>
        <div role="group" aria-label={words.blocks}>
          {blockKeys.map((key) => (
            <div key={key}>
              <Checkbox
                label={allTexts.analysis[key].title}
                checked={options.blocks.has(key)}
                onChange={(_, { checked }) =>
                  model.choose({ blocks: withMember(options.blocks, key, checked === true) })
                }
              />
            </div>
          ))}
        </div>
      </Field>
    </Part>
  );
}

function LanguageChoice() {
  const styles = useStyles();
  const { analyze: model, texts } = usePane();
  const { options: words } = texts.analyze;
  const { language } = useStore(model).options;
  return (
    <Part title={words.language}>
      <RadioGroup
        layout="horizontal"
        className={styles.wrap}
        aria-label={words.language}
        value={language ?? ""}
        onChange={(_, { value }) =>
          model.choose({ language: languages.find((each) => each === value) ?? null })
        }
      >
        <Radio value="" label={words.workbookLanguage} />
        {languages.map((each) => (
          <Radio key={each} value={each} label={languageNames[each]} />
        ))}
      </RadioGroup>
    </Part>
  );
}
