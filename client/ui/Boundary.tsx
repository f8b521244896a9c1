import { Component, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { explain, type Explanation } from './build';

interface Props {
  /** What stands there, at the start of a sentence: "The map". */
  readonly what: string;
  readonly children: ReactNode;
  /** Makes ready for another try. */
  readonly onRetry?: () => void;
}

interface Failed {
  readonly error: unknown;
}

/** Keeps the failure of a part to that part: it says what failed and what to do, and the rest of the page works on. */
export class Boundary extends Component<Props, { readonly failed: Failed | null }> {
  override state: { readonly failed: Failed | null } = { failed: null };

  static getDerivedStateFromError(error: unknown): { readonly failed: Failed } {
    return { failed: { error } };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === null) return this.props.children;
    return (
      <PartFailure
        what={this.props.what}
        error={failed.error}
        retry={() => {
          this.props.onRetry?.();
          this.setState({ failed: null });
        }}
      />
    );
  }
}

/** In plain HTML, since whatever else would draw it may be what failed. */
function PartFailure(props: { what: string; error: unknown; retry: () => void }): ReactElement {
  const { what, error, retry } = props;
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  useEffect(() => {
    let over = false;
    void explain(error).then((found) => {
      if (!over) setExplanation(found);
    });
    return () => {
      over = true;
    };
  }, [error]);
  return (
    <section className="a-failed" role="alert">
      <p className="a-failed-title">{what} could not be shown</p>
      {explanation !== null && (
        <>
          <p>{explanation.text}</p>
          <p className="a-failed-ways">
            {explanation.retriable && (
              <button type="button" onClick={retry}>
                Try again
              </button>
            )}
            <button type="button" onClick={() => window.location.reload()}>
              Reload the page
            </button>
          </p>
        </>
      )}
    </section>
  );
}
