import { Component, type ReactNode } from "react";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { text } from "@/strings/text";

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
}

/** A fault in one page leaves the frame standing. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <FailurePanel
        error={this.state.error}
        title={text.words.failure.unexpectedTitle}
        onRetry={() => window.location.reload()}
      />
    );
  }
}
