// Owns the Filter panel: facets with counts, ranges, how conditions combine, and what matches.
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
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { EmptyState } from "../../components/EmptyState";
import { Panel } from "../../components/Panel";
import { PanelHeading } from "../../components/PanelHeading";
import { StatusLine } from "../../components/StatusLine";
import { usePane } from "../../PaneContext";
import { useFirstLook } from "../../useFirstLook";
import { useBusy, useStore } from "../../useStore";
import { FacetList } from "./FacetList";
import { FilterActions } from "./FilterActions";
import type { Facet } from "./filterModel";
import { RangeFields } from "./RangeFields";

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "row", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  header: { display: "flex", flexGrow: 1, alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, textAlign: "start" },
  panel: { marginInline: 0, paddingBottom: tokens.spacingVerticalS },
  top: { display: "flex", alignItems: "flex-end", justifyContent: "space-between" },
});

export function FilterPanel() {
  const { filter: model, tab, texts } = usePane();
  const { filter: words } = texts;
  const { facets, status } = useStore(model);
  const busy = useBusy();
  useFirstLook(model.read, facets === null);
  return (
    <>
      <Panel>
        <PanelHeading title={words.title} about={words.about} />
        {facets !== null && facets.length > 0 && <Conditions facets={facets} />}
        {facets?.length === 0 && (
          <EmptyState
            icon={<FilterRegular />}
            title={words.emptyTitle}
            text={words.empty}
            action={<Button onClick={() => tab.set({ open: "template" })}>{words.toTemplate}</Button>}
          />
        )}
        {facets === null && <StatusLine status={status} />}
        {(facets === null || facets.length === 0) && (
          <Button
            appearance={facets === null ? "primary" : "transparent"}
            disabledFocusable={busy}
            onClick={() => void model.read()}
          >
            {facets === null ? words.loadFirst : words.refresh}
          </Button>
        )}
      </Panel>
      {facets !== null && facets.length > 0 && <FilterActions />}
    </>
  );
}

function Conditions({ facets }: { facets: readonly Facet[] }) {
  const styles = useStyles();
  const { filter: model, texts, allTexts } = usePane();
  const { filter: words } = texts;
  const { form } = useStore(model);
  const busy = useBusy();
  return (
    <>
      <div className={styles.top}>
        <Field label={words.match}>
          <RadioGroup
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
      <Accordion collapsible multiple defaultOpenItems={openAtFirst(facets, form.chosen)}>
        {facets.map(({ key, values }) => (
          <AccordionItem key={key} value={key}>
            <SectionHeader title={allTexts.filter.facets[key]} chosen={form.chosen[key]?.size ?? 0} />
            <AccordionPanel className={styles.panel}>
              <FacetList
                label={allTexts.filter.facets[key]}
                values={values}
                chosen={form.chosen[key] ?? new Set()}
                onToggle={(value, chosen) => model.toggle(key, value, chosen)}
              />
            </AccordionPanel>
          </AccordionItem>
        ))}
        <Ranges />
      </Accordion>
    </>
  );
}

/** What the stored filter uses is open, else the first facet. */
function openAtFirst(
  facets: readonly Facet[],
  chosen: Partial<Record<string, ReadonlySet<string>>>,
): string[] {
  const used = facets.filter(({ key }) => (chosen[key]?.size ?? 0) > 0).map(({ key }) => key);
  return used.length > 0 ? used : facets.slice(0, 1).map(({ key }) => key);
}

function Ranges() {
  const styles = useStyles();
  const { filter: model, texts, allTexts } = usePane();
  const { filter: words } = texts;
  const { form } = useStore(model);
  const problems = model.problems();
  return (
    <>
      <AccordionItem value="amount">
        <SectionHeader title={allTexts.filter.amount} chosen={form.amount.from || form.amount.to ? 1 : 0} />
        <AccordionPanel className={styles.panel}>
          <RangeFields
            kind="amount"
            labels={[words.amountMin, words.amountMax]}
            hint={allTexts.filter.amountHint}
            {...form.amount}
            problem={problems.amount}
            onChange={(amount) => model.edit({ amount })}
          />
        </AccordionPanel>
      </AccordionItem>
      <AccordionItem value="date">
        <SectionHeader title={allTexts.filter.date} chosen={form.dates.from || form.dates.to ? 1 : 0} />
        <AccordionPanel className={styles.panel}>
          <RangeFields
            kind="date"
            labels={[words.dateFrom, words.dateTo]}
            hint={allTexts.filter.dateHint}
            {...form.dates}
            problem={problems.dates}
            onChange={(dates) => model.edit({ dates })}
          />
        </AccordionPanel>
      </AccordionItem>
    </>
  );
}

function SectionHeader({ title, chosen }: { title: string; chosen: number }) {
  const styles = useStyles();
  const { filter: words } = usePane().texts;
  return (
    <AccordionHeader as="h2">
      <span className={styles.header}>
        <span className={styles.title}>{title}</span>
        {chosen > 0 && (
          <Badge appearance="tint" color="brand">
            {words.selected(chosen)}
          </Badge>
        )}
      </span>
    </AccordionHeader>
  );
}
