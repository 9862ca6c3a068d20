// Owns what an opened figure shows: its definition, and the way to the rows behind it.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { figureId } from "../../../core/analysis/trace";
import { PanelActions } from "../../components/Panel";
import { StatusLine } from "../../components/StatusLine";
import { usePane } from "../../PaneContext";
import { useBusy, useStore } from "../../useStore";
import type { ShownFigure } from "./shownFigure";

const useStyles = makeStyles({
  trace: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXS,
  },
});

export function FigureTrace({ figure }: { figure: ShownFigure }) {
  const styles = useStyles();
  const { analyze: model, texts } = usePane();
  const { analyze: words } = texts;
  const { traced } = useStore(model);
  const busy = useBusy();
  const own = traced?.id === figureId(figure.figure) ? traced : null;
  return (
    <div className={styles.trace}>
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
    </div>
  );
}
