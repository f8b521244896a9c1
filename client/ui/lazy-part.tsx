import {
  lazy,
  Suspense,
  useState,
  type ComponentType,
  type LazyExoticComponent,
  type ReactElement,
} from 'react';
import { Loading } from './States';
import { Boundary } from './Boundary';
import { FileError } from './build';

/**
 * A part of the page whose file is loaded when it is first shown. It says that it is loading; where the file can't be
 * had it says so in its place, and another try asks for the file again.
 * @param load imports the file, which exports the part by default
 * @param what it is: "the map"
 */
export function lazyPart<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
  what: string,
): (props: P) => ReactElement {
  let failed = false;
  const fresh = (): LazyExoticComponent<ComponentType<P>> => {
    failed = false;
    return lazy(() =>
      load().catch((cause: unknown) => {
        failed = true;
        throw new FileError(cause);
      }),
    );
  };
  let present = fresh();
  /** React keeps a failed load for good, so another try is a component of its own. */
  const renew = (): void => {
    if (failed) present = fresh();
  };
  const name = what.charAt(0).toUpperCase() + what.slice(1);
  function Present(props: P): ReactElement {
    const Part: ComponentType<P> = present;
    return <Part {...props} />;
  }
  return function LazyPart(props) {
    // What failed when it was shown before is tried anew.
    useState(renew);
    return (
      <Boundary what={name} onRetry={renew}>
        <Suspense fallback={<Loading what={what} />}>
          <Present {...props} />
        </Suspense>
      </Boundary>
    );
  };
}
