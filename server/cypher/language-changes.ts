interface Change {
  /** Stands in the library once. */
  readonly find: string;
  readonly replace: string;
}

/**
 * Where the library, compiled from Neo4j's Scala, decides whether it checks itself. Off, as in a Neo4j server: the checks
 * go through the whole tree after each of its phases, 85 % of the time of a long statement.
 */
const NO_SELF_CHECKS: Change = {
  find: 'ASSERTIONS_ENABLED = onciu_AssertionRunner_isAssertionsEnabled();',
  replace: 'ASSERTIONS_ENABLED = 0;',
};

const ANALYSIS = ['oncifpp_SemanticAnalysis_process0', ' = ($this, $from, $context) => {'] as const;

/**
 * The library analyses a statement three or four times: after each phase that may have rewritten it, and once more at
 * the end. Where nothing was rewritten since the last time (the very same tree, which can't be changed in place), the
 * analysis would find the same again. The first of them is not counted, since the later ones are told that names are
 * declared already.
 */
const NO_ANALYSIS_TWICE: Change = {
  find: `var ${ANALYSIS.join('')}`,
  replace: `
var ${ANALYSIS[0]}_last = null;
var ${ANALYSIS.join('')}
  const last = ${ANALYSIS[0]}_last;
  if (
    last !== null &&
    last.context === $context &&
    last.features === $this.$features0 &&
    last.statement === oncifp_BaseState_statement$($from)
  )
    return cnsa_CustomState_withSemanticsUpToDate($from, 1);
  const isFirst = !s_Option_isDefined(cnsa_CustomState_maybeSemanticTable($from));
  const result = ${ANALYSIS[0]}_anew($this, $from, $context);
  ${ANALYSIS[0]}_last = isFirst
    ? null
    : { context: $context, features: $this.$features0, statement: oncifp_BaseState_statement$(result) };
  return result;
};
var ${ANALYSIS[0]}_anew${ANALYSIS[1]}`,
};

/** Made in the library's code before it runs. Each leaves what it finds wrong with a statement as it is. */
export const CHANGES: readonly Change[] = [NO_SELF_CHECKS, NO_ANALYSIS_TWICE];
