// Owns the conditions: how they combine, the facets with counts, the ranges; each in a section that opens.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import type { ReactNode } from "react";
import type { Facets } from "../../../actions/readFacets";
import { listValueIn } from "../../../core/schema/lists";
import { usePane } from "../../PaneContext";
import { useBusy, useStore } from "../../useStore";
import { FacetList } from "./FacetList";
import { type FilterForm, problemsOf, type RangeForm } from "./filterForm";
import { RangeFields } from "./RangeFields";

const useStyles = makeStyles({
  choices: { flexWrap: "wrap" },
  // Chevrons stand on the panel's own edge.
  accordion: { marginInline: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  header: { display: "flex", flexGrow: 1, alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, textAlign: "start" },
  panel: { marginInline: tokens.spacingHorizontalMNudge, paddingBottom: tokens.spacingVerticalS },
  top: { display: "flex", alignItems: "flex-end", justifyContent: "space-between" },
});

export function FilterConditions({ source }: { source: Facets }) {
  const styles = useStyles();
  const { filter: model, texts, allTexts } = usePane();
  const { form } = useStore(model);
  return (
    <>
      <Combination />
      <Accordion
        className={styles.accordion}
        collapsible
        multiple
        defaultOpenItems={openAtFirst(source, form)}
      >
        {source.facets.map(({ key, values }) => {
          const chosen = form.chosen[key] ?? nothing;
          const title = allTexts.filter.facets[key];
          const mark = chosen.size > 0 ? texts.filter.selected(chosen.size) : null;
          return (
            <Section key={key} name={key} title={title} mark={mark}>
              <FacetList
                label={title}
                values={values}
                labelOf={(value) => (key === "stage" ? listValueIn("stage", value, source.language) : value)}
                chosen={chosen}
                onToggle={(value, isChosen) => model.toggle(key, value, isChosen)}
              />
            </Section>
          );
        })}
        <Ranges currency={source.currency} />
      </Accordion>
    </>
  );
}

const nothing: ReadonlySet<string> = new Set();

/** What the stored filter uses is open, else the first facet. */
function openAtFirst({ facets }: Facets, { chosen }: FilterForm): string[] {
  const used = facets.filter(({ key }) => (chosen[key]?.size ?? 0) > 0).map(({ key }) => key);
  return used.length > 0 ? used : facets.slice(0, 1).map(({ key }) => key);
}

function Combination() {
  const styles = useStyles();
  const { filter: model, texts } = usePane();
  const { filter: words } = texts;
  const { form } = useStore(model);
  const busy = useBusy();
  return (
    <div className={styles.top}>
      <Field label={words.match}>
        <RadioGroup
          layout="horizontal"
          className={styles.choices}
          value={form.combine}
          onChange={(_, { value }) => model.edit({ combine: value === "any" ? "any" : "all" })}
        >
          <Radio value="all" label={words.all} />
          <Radio value="any" label={words.any} />
        </RadioGroup>
      </Field>
      <Button
        appearance="subtle"
        icon={<ArrowSyncRegular />}
        title={words.refresh}
        aria-label={words.refresh}
        disabledFocusable={busy}
        onClick={() => void model.read()}
      />
    </div>
  );
}

function Ranges({ currency }: { currency: string }) {
  const { filter: model, texts, allTexts } = usePane();
  const { filter: words } = texts;
  const { form } = useStore(model);
  const problems = problemsOf(form, currency, texts);
  const markOf = ({ from, to }: RangeForm) => (from === "" && to === "" ? null : words.filled);
  return (
    <>
      <Section name="amount" title={allTexts.filter.amount} mark={markOf(form.amount)}>
        <RangeFields
          kind="amount"
          labels={[words.amountMin, words.amountMax]}
          hint={allTexts.filter.amountHint}
          {...form.amount}
          problem={problems.amount}
          onChange={(amount) => model.edit({ amount })}
        />
      </Section>
      <Section name="date" title={allTexts.filter.date} mark={markOf(form.dates)}>
        <RangeFields
          kind="date"
          labels={[words.dateFrom, words.dateTo]}
          hint={allTexts.filter.dateHint}
          {...form.dates}
          problem={problems.dates}
          onChange={(dates) => model.edit({ dates })}
        />
      </Section>
    </>
  );
}

interface SectionProps {
  readonly name: string;
  readonly title: string;
  /** What is set in the section; null while nothing is. */
  readonly mark: string | null;
  readonly children: ReactNode;
}

function Section({ name, title, mark, children }: SectionProps) {
  const styles = useStyles();
  return (
    <AccordionItem value={name}>
      <AccordionHeader as="h2">
        <span className={styles.header}>
          <span className={styles.title}>{title}</span>
          {mark !== null && (
            <Badge appearance="tint" color="brand">
              {mark}
            </Badge>
          )}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
}
