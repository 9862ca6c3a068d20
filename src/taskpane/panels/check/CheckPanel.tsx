// Owns the Check panel: the button, the findings by rule, and fixing all that is unambiguous.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { EmptyState } from "../../components/EmptyState";
import { Panel, PanelActions } from "../../components/Panel";
import { PanelHeading } from "../../components/PanelHeading";
import { StatusLine } from "../../components/StatusLine";
import { usePane } from "../../PaneContext";
import { useBusy, useStore } from "../../useStore";
import type { FindingGroup } from "./checkModel";
import { FindingList } from "./FindingList";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  header: { display: "flex", flexGrow: 1, alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, textAlign: "start" },
  // Chevrons stand on the panel's own edge.
  accordion: { marginInline: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  panel: { marginInline: tokens.spacingHorizontalMNudge, paddingBottom: tokens.spacingVerticalS },
});

export function CheckPanel() {
  const styles = useStyles();
  const { check: model, texts } = usePane();
  const { check: words } = texts;
  const { groups, fixable, problems, status } = useStore(model);
  const busy = useBusy();
  return (
    <Panel>
      <PanelHeading title={words.title} about={words.about} />
      <PanelActions>
        <Button
          appearance={fixable.length > 0 ? "secondary" : "primary"}
          disabledFocusable={busy}
          onClick={() => void model.run()}
        >
          {groups === null ? words.run : words.rerun}
        </Button>
        {fixable.length > 0 && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void model.fix(fixable)}>
            {words.fixAll(fixable.length)}
          </Button>
        )}
      </PanelActions>
      <StatusLine status={status} />
      {problems.map((problem) => (
        <MessageBar key={problem} intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      ))}
      {fixable.length > 0 && (
        <Text size={200} className={styles.hint}>
          {words.fixAllHint}
        </Text>
      )}
      {groups === null && !status && <EmptyState icon={<DocumentSearchRegular />} text={words.empty} />}
      {groups?.length === 0 && problems.length === 0 && (
        <EmptyState icon={<CheckmarkCircleRegular />} text={words.clean} />
      )}
      {groups !== null && groups.length > 0 && <Groups groups={groups} />}
    </Panel>
  );
}

function Groups({ groups }: { groups: readonly FindingGroup[] }) {
  const styles = useStyles();
  const { texts, allTexts } = usePane();
  return (
    <Accordion className={styles.accordion} collapsible multiple defaultOpenItems={groups[0]?.rule}>
      {groups.map(({ rule, severity, findings, count }) => (
        <AccordionItem key={rule} value={rule}>
          <AccordionHeader as="h2">
            <span className={styles.header}>
              <span className={styles.title}>{allTexts.check.rules[rule]}</span>
              <Badge appearance="tint" color={severity === "error" ? "danger" : "warning"}>
                {texts.check.groupCount(count)}
              </Badge>
            </span>
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <FindingList label={allTexts.check.rules[rule]} findings={findings} />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
