// Owns what is left to show when rendering fails: that the workbook is safe, and a way to start the pane again.
import { Component, type ReactNode } from "react";
import type { PaneTexts } from "../../language/zh-CN/pane";
import { StartScreen } from "./StartScreen";

interface ErrorBoundaryProps {
  readonly texts: PaneTexts;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    const { start } = this.props.texts;
    if (!this.state.crashed) return this.props.children;
    return (
      <StartScreen
        title={start.crashedTitle}
        text={start.crashed}
        action={{ label: start.reopen, run: () => location.reload() }}
      />
    );
  }
}
