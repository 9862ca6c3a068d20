// Owns choosing the period: the kind first, then only what this kind needs.
import {
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { previousPeriod, type Period } from "../../../core/period";
import { formatDay } from "../../../core/calendar";
import { usePane } from "../../PaneContext";
import { isYearUsable, periodChoices, type PeriodForm } from "./periodForm";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  choices: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM },
  // Fluent's inputs have a width of their own; in half a narrow pane they must give way.
  input: { minWidth: 0, width: "100%" },
  span: { display: "flex", flexDirection: "column" },
  previous: { color: tokens.colorNeutralForeground3 },
});

interface PeriodFieldsProps {
  readonly form: PeriodForm;
  readonly period: Period | null;
  readonly onChange: (change: Partial<PeriodForm>) => void;
}

export function PeriodFields({ form, period, onChange }: PeriodFieldsProps) {
  const styles = useStyles();
  const { analyze: words } = usePane().texts;
  const pick = (value: string) => {
    const choice = periodChoices.find((key) => key === value);
    if (choice) onChange({ choice });
  };
  return (
    <div className={styles.fields}>
      <Field label={words.period}>
        <RadioGroup
          layout="horizontal"
          className={styles.choices}
          value={form.choice}
          onChange={(_, { value }) => pick(value)}
        >
          {periodChoices.map((key) => (
            <Radio key={key} value={key} label={words.kinds[key]} />
          ))}
        </RadioGroup>
      </Field>
      {form.choice === "custom" && <CustomDates form={form} wrong={period === null} onChange={onChange} />}
      {form.choice !== "custom" && form.choice !== "lastMonth" && (
        <CalendarParts form={form} onChange={onChange} />
      )}
      {period && <Span period={period} />}
    </div>
  );
}

type PartProps = Omit<PeriodFieldsProps, "period">;

function CalendarParts({ form, onChange }: PartProps) {
  const styles = useStyles();
  const { analyze: words } = usePane().texts;
  return (
    <div className={styles.pair}>
      <Field label={words.year} validationMessage={isYearUsable(form.year) ? null : words.yearWrong}>
        <Input
          className={styles.input}
          input={{ size: 4, inputMode: "numeric" }}
          value={form.year}
          onChange={(_, { value }) => onChange({ year: value })}
        />
      </Field>
      {form.choice === "month" && (
        <Field label={words.month}>
          <Select value={form.month} onChange={(_, { value }) => onChange({ month: Number(value) })}>
            {numbersTo(12).map((month) => (
              <option key={month} value={month}>
                {words.monthName(month)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {form.choice === "quarter" && (
        <Field label={words.quarter}>
          <Select value={form.quarter} onChange={(_, { value }) => onChange({ quarter: Number(value) })}>
            {numbersTo(4).map((quarter) => (
              <option key={quarter} value={quarter}>
                {words.quarterName(quarter)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

const numbersTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

function CustomDates({ form, wrong, onChange }: PartProps & { wrong: boolean }) {
  const styles = useStyles();
  const { analyze: words } = usePane().texts;
  return (
    <>
      <div className={styles.pair}>
        <Field label={words.from}>
          <Input
            className={styles.input}
            type="date"
            value={form.from}
            onChange={(_, { value }) => onChange({ from: value })}
          />
        </Field>
        <Field label={words.to}>
          <Input
            className={styles.input}
            type="date"
            value={form.to}
            onChange={(_, { value }) => onChange({ to: value })}
          />
        </Field>
      </div>
      {wrong && <Field validationMessage={words.customWrong} />}
    </>
  );
}

/** The days meant, and those they are compared with. */
function Span({ period }: { period: Period }) {
  const styles = useStyles();
  const { analyze: words } = usePane().texts;
  const before = previousPeriod(period);
  return (
    <div className={styles.span} aria-live="polite">
      <Text weight="semibold">{words.span(formatDay(period.from), formatDay(period.to))}</Text>
      <Text size={200} className={styles.previous}>
        {words.comparedWith(formatDay(before.from), formatDay(before.to))}
      </Text>
    </div>
  );
}
