// Owns what an opened headline figure shows: its definition, and the way to the rows behind it.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PanelActions } from "../../components/Panel";
import { StatusLine } from "../../components/StatusLine";
import { usePane } from "../../PaneContext";
import { useBusy, useStore } from "../../useStore";
import type { HeadlineFigure } from "./headlineFigures";

const useStyles = makeStyles({
  trace: {
    margin: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXS,
  },
});

export function FigureTrace({ figure }: { figure: HeadlineFigure }) {
  const styles = useStyles();
  const { analyze: model, texts } = usePane();
  const { analyze: words } = texts;
  const { traced } = useStore(model);
  const busy = useBusy();
  const own = traced?.key === figure.key ? traced : null;
  return (
    <dd className={styles.trace}>
      <Text size={200}>{words.definition(figure.definition)}</Text>
      <PanelActions>
        <Button size="small" disabledFocusable={busy} onClick={() => void model.showRows(figure)}>
          {words.showRows}
        </Button>
        {own?.isFiltered && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void model.clearRows()}
          >
            {words.clearRows}
          </Button>
        )}
      </PanelActions>
      <StatusLine status={own?.status ?? null} />
    </dd>
  );
}
