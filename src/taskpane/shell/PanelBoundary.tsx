import { Component, type ReactNode } from 'react';
import { failureOf, type ShownFailure } from '../paneFailure';
import { FailureNotice } from './FailureNotice';

interface Props {
  children: ReactNode;
}

interface State {
  failure: ShownFailure | null;
}

/** Keeps a broken step from taking the whole pane away. */
export class PanelBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { failure: failureOf(thrown) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    const again = (): void => this.setState({ failure: null });
    return <FailureNotice failure={failure} onClose={again} onRetry={again} />;
  }
}
