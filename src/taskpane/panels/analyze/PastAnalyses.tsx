// Owns the list of the workbook's analyses and the comparison of two of their periods; nothing while there are none.
import { Button, Field, makeStyles, Select, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { PanelActions } from "../../components/Panel";
import { StatusLine } from "../../components/StatusLine";
import { usePane } from "../../PaneContext";
import { useLookOnOpen } from "../../useLookOnOpen";
import { useBusy, useStore } from "../../useStore";
import { pairOf, periodsOf } from "./pastModel";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, maxHeight: "220px", overflowY: "auto" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  name: { overflowWrap: "anywhere" },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM },
  // Fluent's selects have a width of their own; in half a narrow pane they must give way.
  select: { minWidth: 0 },
});

export function PastAnalyses() {
  const styles = useStyles();
  const { analyze, texts } = usePane();
  const { past: model } = analyze;
  const { past: words } = texts.analyze;
  const { listed, status } = useStore(model);
  const busy = useBusy();
  useLookOnOpen(model.read);
  if (listed.length === 0) return <StatusLine status={status} />;
  return (
    <section className={styles.part}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words.title}
      </Subtitle2>
      <ul className={styles.list} aria-label={words.title}>
        {listed.map(({ sheetName }) => (
          <li key={sheetName} className={styles.row}>
            <Text className={styles.name}>{sheetName}</Text>
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.openOne(sheetName)}
              disabledFocusable={busy}
              onClick={() => void model.open(sheetName)}
            >
              {words.open}
            </Button>
          </li>
        ))}
      </ul>
      <Comparison />
      <StatusLine status={status} />
    </section>
  );
}

function Comparison() {
  const styles = useStyles();
  const { analyze, texts } = usePane();
  const { past: model } = analyze;
  const { past: words } = texts.analyze;
  const state = useStore(model);
  const busy = useBusy();
  const periods = periodsOf(state.listed);
  if (periods.length < 2) return null;
  const pair = pairOf(state);
  const selected = {
    first: pair?.[0].name ?? state.first ?? "",
    second: pair?.[1].name ?? state.second ?? "",
  };
  return (
    <>
      <div className={styles.pair}>
        {(["first", "second"] as const).map((side) => (
          <Field key={side} label={words[side]}>
            <Select
              select={{ className: styles.select }}
              value={selected[side]}
              onChange={(_, { value }) => model.set({ ...selected, [side]: value })}
            >
              {periods.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      {pair === null && <Field validationMessage={words.same} />}
      <PanelActions>
        <Button disabledFocusable={busy || pair === null} onClick={() => void model.compare()}>
          {words.compare}
        </Button>
      </PanelActions>
    </>
  );
}
