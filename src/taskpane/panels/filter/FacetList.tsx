// Owns the values of one facet: checkboxes with counts, a search box when there are many, more on request.
import { Checkbox, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useState } from "react";
import type { FacetValue } from "../../../core/filter/facets";
import { ShowMore } from "../../components/ShowMore";
import { usePane } from "../../PaneContext";

/** Values shown at first, and from how many on a search box helps. */
const FEW = 8;
const MORE = 50;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  label: { overflowWrap: "anywhere" },
  count: {
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
    paddingInlineEnd: tokens.spacingHorizontalS,
  },
  search: { width: "100%", marginBottom: tokens.spacingVerticalXS },
  none: { color: tokens.colorNeutralForeground3 },
});

interface FacetListProps {
  readonly label: string;
  readonly values: readonly FacetValue[];
  /** How a value reads. */
  readonly labelOf: (value: string) => string;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (value: string, chosen: boolean) => void;
}

export function FacetList({ label, values, labelOf, chosen, onToggle }: FacetListProps) {
  const styles = useStyles();
  const { texts, allTexts } = usePane();
  const { filter: words } = texts;
  const [search, setSearch] = useState("");
  const [limit, setLimit] = useState(FEW);

  const wanted = search.trim().toLowerCase();
  const nameOf = (value: string) => (value === "" ? allTexts.filter.empty : labelOf(value));
  const found = values.filter(({ value }) => nameOf(value).toLowerCase().includes(wanted));
  // What is chosen stays in sight, however far down it stands.
  const visible = found.filter(({ value }, index) => index < limit || chosen.has(value));
  const hidden = found.length - visible.length;

  if (values.length === 0) return <Text className={styles.none}>{words.noValues}</Text>;
  return (
    <>
      {values.length > FEW && (
        <Input
          className={styles.search}
          size="small"
          type="search"
          aria-label={words.search(label)}
          placeholder={words.search(label)}
          contentBefore={<SearchRegular aria-hidden />}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      )}
      <ul className={styles.list} aria-label={label}>
        {visible.map(({ value, customers }) => {
          const name = nameOf(value);
          return (
            <li key={value} className={styles.row}>
              <Checkbox
                label={{ children: name, className: styles.label }}
                aria-label={words.valueCount(name, customers)}
                checked={chosen.has(value)}
                onChange={(_, { checked }) => onToggle(value, checked === true)}
              />
              <Text size={200} className={styles.count} aria-hidden>
                {customers}
              </Text>
            </li>
          );
        })}
      </ul>
      {found.length === 0 && <Text className={styles.none}>{words.searchNone}</Text>}
      <ShowMore hidden={hidden} step={MORE} say={words.showMore} onMore={() => setLimit(limit + MORE)} />
    </>
  );
}
