// Owns the button below a list that is shown a page at a time; nothing while all of it is shown.
import { Button } from "@fluentui/react-components";

interface ShowMoreProps {
  /** How many are not shown yet. */
  readonly hidden: number;
  /** How many a press adds at most. */
  readonly step: number;
  /** What the button says of that many. */
  readonly say: (count: number) => string;
  readonly onMore: () => void;
}

export function ShowMore({ hidden, step, say, onMore }: ShowMoreProps) {
  if (hidden <= 0) return null;
  return (
    <Button size="small" appearance="transparent" onClick={onMore}>
      {say(Math.min(step, hidden))}
    </Button>
  );
}
